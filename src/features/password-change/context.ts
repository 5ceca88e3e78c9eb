'use client'
import { createContext, useContext } from 'react'
import type { PasswordRule } from '../../core/rules/password-policy.js'
import type { PasswordStrength } from '../../core/rules/password-strength.js'
import type { Form } from '../../react/form/index.js'
import type { PasswordForm } from '../../schemas/forms/password.js'
import type { PasswordChangeReady, PasswordChangeState } from './state.js'

export const PasswordChangeContext: React.Context<PasswordChangeState | null> =
  createContext<PasswordChangeState | null>(null)

/** The change that a part belongs to. */
export function usePasswordChangeContext(part: string): PasswordChangeState {
  const state = useContext(PasswordChangeContext)
  if (!state) {
    throw new Error(
      `Latchkey: <PasswordChange.${part}> has no password to change. Put it inside of <PasswordChange.Root>, at any depth.`,
    )
  }
  return state
}

/** The form, as its parts see it. Holds nothing of what is typed. */
export interface PasswordChangeForm {
  change: PasswordChangeReady
  form: Form<PasswordForm>
  /** The rules of the policy, and which of them the new password keeps so far. */
  rules: readonly PasswordRule[]
  /** How hard the new password is to guess; `undefined` while nothing is typed. */
  strength: PasswordStrength | undefined
  /** Takes in what is typed. */
  look: (newPassword: string) => void
}

export const PasswordFormContext: React.Context<PasswordChangeForm | null> = createContext<PasswordChangeForm | null>(
  null,
)

/** The form that a part belongs to. */
export function usePasswordForm(part: string): PasswordChangeForm {
  const form = useContext(PasswordFormContext)
  if (!form) {
    throw new Error(
      `Latchkey: <PasswordChange.${part}> has no form to belong to. Put it inside of <PasswordChange.Form>, at any depth.`,
    )
  }
  return form
}
