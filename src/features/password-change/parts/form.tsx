'use client'
import { type ForwardedRef, forwardRef, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { PasswordPolicy } from '../../../contract/index.js'
import { type PasswordRule, passwordRules } from '../../../core/rules/password-policy.js'
import type { PasswordStrength } from '../../../core/rules/password-strength.js'
import { useForm } from '../../../react/form/index.js'
import { later } from '../../../react/later.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useClient } from '../../../react/use-client.js'
import { useEvent } from '../../../react/use-event.js'
import { checkPasswordForm, type PasswordForm } from '../../../schemas/forms/password.js'
import { PasswordFormContext, usePasswordChangeContext } from '../context.js'
import type { PasswordChangeReady } from '../state.js'

export interface PasswordChangeFormState extends Record<string, string | boolean> {
  /** `set`: the user has no password yet. @selector `[data-mode="set"]` */
  mode: 'change' | 'set'
  /** @selector `[data-pending]` */
  pending: boolean
}

export type PasswordChangeFormProps = PartProps<'form', PasswordChangeFormState>

/**
 * The one form, with the fields in it. It leaves the page when the password is changed, and what was typed goes after it.
 * Renders a `<form>` element.
 */
export const PasswordChangeForm: React.ForwardRefExoticComponent<
  PasswordChangeFormProps & React.RefAttributes<HTMLFormElement>
> = forwardRef<HTMLFormElement, PasswordChangeFormProps>(function PasswordChangeForm(props, ref) {
  const change = usePasswordChangeContext('Form')
  const closed = change.status === 'ready' && change.outcome !== null
  const wasClosed = useRef(false)
  useEffect(() => {
    wasClosed.current = closed
  }, [closed])
  if (change.status !== 'ready' || closed) return null
  return <OpenForm change={change} props={props} forwarded={ref} takesFocus={wasClosed.current} />
})

interface OpenFormProps {
  change: PasswordChangeReady
  props: PasswordChangeFormProps
  forwarded: ForwardedRef<HTMLFormElement>
  /** The user has asked for it once more. */
  takesFocus: boolean
}

function OpenForm({ change, props, forwarded, takesFocus }: OpenFormProps): ReactNode {
  const { policy, mode, pending } = change
  const form = useForm<PasswordForm>({
    initial: { endOtherSessions: true },
    secrets: ['currentPassword', 'newPassword', 'confirmation'],
    check: (values) => checkPasswordForm(policy, values),
    submit: ({ currentPassword, newPassword = '', endOtherSessions }) =>
      change.submit({ currentPassword, newPassword, endOtherSessions }),
  })
  const looked = useLook(policy, change.personal)

  const first = useEvent(() => form.focus(change.asksCurrent ? 'currentPassword' : 'newPassword'))
  useEffect(() => {
    if (takesFocus) first()
  }, [takesFocus, first])

  return (
    <PasswordFormContext.Provider value={{ change, form, ...looked }}>
      {renderPart({
        tag: 'form',
        name: 'password-change.form',
        state: { mode, pending: pending !== undefined },
        own: form.props,
        props,
        ref: forwarded,
      })}
    </PasswordFormContext.Provider>
  )
}

const useStrength = later(() => import('../../../core/rules/password-strength.js'))

interface Look {
  rules: readonly PasswordRule[]
  strength: PasswordStrength | undefined
  look: (newPassword: string) => void
}

/** What there is to say of the new password as it is typed. Of the password itself nothing stays. */
function useLook(policy: PasswordPolicy, personal: readonly string[]): Look {
  const client = useClient()
  const { module: estimator } = useStrength()
  const untyped = useMemo(() => passwordRules(policy, ''), [policy])
  const [seen, setSeen] = useState<{ policy: PasswordPolicy; rules: Look['rules']; strength: Look['strength'] }>()
  useEffect(() => client.onWipe(() => setSeen(undefined)), [client])

  const look = useEvent((text: string) =>
    setSeen({
      policy,
      rules: passwordRules(policy, text),
      strength: text === '' ? undefined : estimator?.passwordStrength(text, personal),
    }),
  )
  const current = seen?.policy === policy ? seen : undefined
  return { rules: current?.rules ?? untyped, strength: current?.strength, look }
}
