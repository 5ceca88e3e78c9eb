'use client'
import { type FormEvent, forwardRef, useRef } from 'react'
import { codeInputProps } from '../../../react/challenge/code-input-props.js'
import { readTypedCode } from '../../../react/challenge/read-typed-code.js'
import { composeRefs } from '../../../react/render/compose-refs.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useArrival } from '../../../react/use-arrival.js'
import { useCountdown } from '../../../react/use-countdown.js'
import { useCode, useMfaManagerParts } from '../context.js'
import type { InputPart, MfaManagerInputProps } from './begin-form.js'
import { alphabetOf, lengthOf } from './code-form.js'
import { type ButtonPart, buttonPart } from './make-part.js'

export interface MfaManagerCodeProps extends MfaManagerInputProps {
  /** Hands the code over once it has all its characters. @defaultValue false (requirements.md, row 84) */
  autoSubmit?: boolean | undefined
}

/** The code, in one input that is wiped at the end. Renders an `<input>` element, or nothing where there is no code. */
export const MfaManagerCode: React.ForwardRefExoticComponent<
  MfaManagerCodeProps & React.RefAttributes<HTMLInputElement>
> = forwardRef<HTMLInputElement, MfaManagerCodeProps>(function MfaManagerCode({ autoSubmit, ...props }, ref) {
  const { form } = useCode('Code')
  const { ready, arrivals } = useMfaManagerParts('Code')
  const enrollment = ready?.flow.step === 'confirming' ? ready.flow.enrollment : undefined
  const sent = enrollment !== undefined && 'challenge' in enrollment
  const arrival = useArrival<HTMLInputElement>(arrivals, sent)
  const complete = useRef(false)
  if (!enrollment || enrollment.method === 'push') return null

  const { ref: registered, onChange, ...field } = form.register('code')
  const submitWhenComplete = (event: FormEvent<HTMLInputElement>) => {
    onChange(event)
    const before = complete.current
    complete.current = readTypedCode(event.currentTarget.value, alphabetOf(enrollment)).length === lengthOf(enrollment)
    if (autoSubmit && complete.current && !before) event.currentTarget.form?.requestSubmit()
  }
  const invalid = form.problems('code').length > 0
  return renderPart({
    tag: 'input',
    name: 'mfa-manager.code',
    state: { invalid },
    own: {
      ...field,
      ...codeInputProps(sent ? enrollment.challenge : undefined),
      onChange: submitWhenComplete,
      'aria-invalid': invalid || undefined,
    },
    props,
    ref: composeRefs<HTMLInputElement>(ref, composeRefs<HTMLInputElement>(registered, arrival)),
  })
})

/** What the user calls the new factor; may stay empty. Renders an `<input>` element. */
export const MfaManagerName: InputPart = forwardRef<HTMLInputElement, MfaManagerInputProps>(
  function MfaManagerName(props, ref) {
    const { form } = useCode('Name')
    const { ready } = useMfaManagerParts('Name')
    const { ref: registered, ...field } = form.register('name')
    const invalid = form.problems('name').length > 0
    return renderPart({
      tag: 'input',
      name: 'mfa-manager.name',
      state: { invalid },
      own: {
        ...field,
        type: 'text',
        autoComplete: 'off',
        // It expired once, and the name was typed already.
        defaultValue: ready?.flow.step === 'confirming' ? ready.flow.name : undefined,
        'aria-invalid': invalid || undefined,
      },
      props,
      ref: composeRefs<HTMLInputElement>(ref, registered),
    })
  },
)

/** Hands the code over. Renders a `<button type="submit">` element. */
export const MfaManagerConfirm: ButtonPart = /* @__PURE__ */ buttonPart('Confirm', (_ready, part) => {
  const { pending, blocked } = useCode(part)
  return { type: 'submit', pending, blocked }
})

export interface MfaManagerResendState extends Record<string, boolean | number> {
  /** @selector `[data-pending]` */
  pending: boolean
  /** Whole seconds until the server will send another one; 0 when it will now. @selector `[data-seconds="0"]` */
  seconds: number
}

export type MfaManagerResendProps = PartProps<'button', MfaManagerResendState>

/** Sends the code again. Renders a `<button>` element, or nothing when none was sent or the adapter cannot do that. */
export const MfaManagerResend: ButtonPart<MfaManagerResendProps> = forwardRef<HTMLButtonElement, MfaManagerResendProps>(
  function MfaManagerResend(props, ref) {
    const { ready } = useMfaManagerParts('Resend')
    const seconds = useCountdown(ready?.resendAt)
    if (!ready?.resend || ready.flow.step !== 'confirming' || !('challenge' in ready.flow.enrollment)) return null
    const pending = ready.pending.has('resend')
    const inert = pending || seconds > 0
    const own = { type: 'button', 'aria-disabled': inert || undefined, onClick: inert ? undefined : ready.resend }
    return renderPart({ tag: 'button', name: 'mfa-manager.resend', state: { pending, seconds }, own, props, ref })
  },
)
