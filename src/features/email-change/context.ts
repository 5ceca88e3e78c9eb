'use client'
import { createContext, useContext } from 'react'
import type { PendingIntent } from '../../core/action.js'
import type { CodeFormValues } from '../../react/challenge/use-code-form.js'
import type { Form } from '../../react/form/index.js'
import type { Arrivals } from '../../react/use-arrival.js'
import type { EmailChallenge, EmailChangeReady, EmailChangeState } from './state.js'

export interface EmailChangeContextValue {
  feature: EmailChangeState
  arrivals: Arrivals
}

export const EmailChangeContext: React.Context<EmailChangeContextValue | null> =
  createContext<EmailChangeContextValue | null>(null)

function use<Value>(context: React.Context<Value | null>, part: string, parent: string): Value {
  const value = useContext(context)
  if (!value) {
    throw new Error(
      `Latchkey: <EmailChange.${part}> has nothing to belong to. Put it inside of <EmailChange.${parent}>, at any depth.`,
    )
  }
  return value
}

/** The address that a part belongs to. */
export function useEmailChangeContext(part: string): EmailChangeState {
  return use(EmailChangeContext, part, 'Root').feature
}

export interface EmailChangeParts {
  /** `null` where there is nothing to do. */
  ready: EmailChangeReady | null
  arrivals: Arrivals
}

/** The same for parts with which the user does something. */
export function useEmailChangeParts(part: string): EmailChangeParts {
  const { feature, arrivals } = use(EmailChangeContext, part, 'Root')
  return { ready: feature.status === 'ready' ? feature : null, arrivals }
}

/** The form of the new address, as the parts and the markup in it see it. */
export interface NewEmailForm {
  form: Form<{ newEmail: string }>
  pending: PendingIntent | undefined
  /** No answer came, and what was read since then does not say either: it may have worked. */
  unknown: boolean
}
export const NewEmailContext: React.Context<NewEmailForm | null> = createContext<NewEmailForm | null>(null)
export const useNewEmail = (part: string): NewEmailForm => use(NewEmailContext, part, 'Form')

/** One proof, as the parts in it see it. */
export const ChallengeContext: React.Context<EmailChallenge | null> = createContext<EmailChallenge | null>(null)
export const useChallenge = (part: string): EmailChallenge => use(ChallengeContext, part, 'Challenges')

/** The form of one code. */
export interface EmailCodeForm {
  form: Form<CodeFormValues>
  challenge: EmailChallenge
  pending: PendingIntent | undefined
  /** No answer came, and what was read since then does not say either: it may have worked. */
  unknown: boolean
}
export const CodeContext: React.Context<EmailCodeForm | null> = createContext<EmailCodeForm | null>(null)
export const useCode = (part: string): EmailCodeForm => use(CodeContext, part, 'CodeForm')
