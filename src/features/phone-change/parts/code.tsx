'use client'
import { forwardRef } from 'react'
import { codeInputProps } from '../../../react/challenge/code-input-props.js'
import { composeRefs } from '../../../react/render/compose-refs.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useArrival } from '../../../react/use-arrival.js'
import { useCountdown } from '../../../react/use-countdown.js'
import { useCode, usePhoneChangeParts } from '../context.js'
import type { PhoneChangeButtonState } from './number.js'

type ButtonPart<Props> = React.ForwardRefExoticComponent<Props & React.RefAttributes<HTMLButtonElement>>

export interface PhoneChangeCodeState extends Record<string, boolean> {
  /** @selector `[data-invalid]` */
  invalid: boolean
}

export type PhoneChangeCodeProps = PartProps<'input', PhoneChangeCodeState>

/** The code, in one input that is wiped at the end. Renders an `<input>` element. */
export const PhoneChangeCode: React.ForwardRefExoticComponent<
  PhoneChangeCodeProps & React.RefAttributes<HTMLInputElement>
> = forwardRef<HTMLInputElement, PhoneChangeCodeProps>(function PhoneChangeCode(props, ref) {
  const { form, change } = useCode('Code')
  const { arrivals } = usePhoneChangeParts('Code')
  const arrival = useArrival<HTMLInputElement>(arrivals, true)
  const { ref: registered, ...field } = form.register('code')
  const invalid = form.problems('code').length > 0
  return renderPart({
    tag: 'input',
    name: 'phone-change.code',
    state: { invalid },
    own: { ...field, ...codeInputProps(change.challenge), 'aria-invalid': invalid || undefined },
    props,
    ref: composeRefs<HTMLInputElement>(ref, composeRefs<HTMLInputElement>(registered, arrival)),
  })
})

export type PhoneChangeVerifyProps = PartProps<'button', PhoneChangeButtonState>

/** Hands the code over. Renders a `<button type="submit">` element. */
export const PhoneChangeVerify: ButtonPart<PhoneChangeVerifyProps> = forwardRef<
  HTMLButtonElement,
  PhoneChangeVerifyProps
>(function PhoneChangeVerify(props, ref) {
  const { ready } = usePhoneChangeParts('Verify')
  const pending = useCode('Verify').pending !== undefined
  const blocked = ready?.blocked.verify ?? false
  const own = { type: 'submit', 'aria-disabled': pending || blocked || undefined }
  return renderPart({ tag: 'button', name: 'phone-change.verify', state: { pending, blocked }, own, props, ref })
})

export interface PhoneChangeResendState extends Record<string, boolean | number> {
  /** @selector `[data-pending]` */
  pending: boolean
  /** Whole seconds until the server will send another one; 0 when it will now. @selector `[data-seconds="0"]` */
  seconds: number
}

export type PhoneChangeResendProps = PartProps<'button', PhoneChangeResendState>

/** Sends the code again. Renders a `<button>` element, or nothing when no code was sent or the adapter cannot do that. */
export const PhoneChangeResend: ButtonPart<PhoneChangeResendProps> = forwardRef<
  HTMLButtonElement,
  PhoneChangeResendProps
>(function PhoneChangeResend(props, ref) {
  const { ready } = usePhoneChangeParts('Resend')
  const seconds = useCountdown(ready?.resendAt)
  if (!ready?.resend || ready.flow.step !== 'proving') return null
  const pending = ready.resending !== undefined
  const inert = pending || seconds > 0
  const own = { type: 'button', 'aria-disabled': inert || undefined, onClick: inert ? undefined : ready.resend }
  return renderPart({ tag: 'button', name: 'phone-change.resend', state: { pending, seconds }, own, props, ref })
})
