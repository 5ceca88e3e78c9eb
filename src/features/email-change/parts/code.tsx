'use client'
import { forwardRef } from 'react'
import { codeInputProps } from '../../../react/challenge/code-input-props.js'
import { composeRefs } from '../../../react/render/compose-refs.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useArrival } from '../../../react/use-arrival.js'
import { useCode, useEmailChangeParts } from '../context.js'
import { nextProof } from '../next-proof.js'
import type { EmailChangeButtonState } from './form-buttons.js'

export interface EmailChangeCodeState extends Record<string, boolean> {
  /** @selector `[data-invalid]` */
  invalid: boolean
}

export type EmailChangeCodeProps = PartProps<'input', EmailChangeCodeState>

/** The code, in one input that is wiped at the end. Takes the focus when it comes next. Renders an `<input>` element. */
export const EmailChangeCode: React.ForwardRefExoticComponent<
  EmailChangeCodeProps & React.RefAttributes<HTMLInputElement>
> = forwardRef<HTMLInputElement, EmailChangeCodeProps>(function EmailChangeCode(props, ref) {
  const { form, challenge } = useCode('Code')
  const { ready, arrivals } = useEmailChangeParts('Code')
  const arrival = useArrival<HTMLInputElement>(arrivals, nextProof(ready)?.challenge.id === challenge.id)
  const { ref: registered, ...field } = form.register('code')
  const invalid = form.problems('code').length > 0
  return renderPart({
    tag: 'input',
    name: 'email-change.code',
    state: { invalid },
    own: { ...field, ...codeInputProps(challenge), 'aria-invalid': invalid || undefined },
    props,
    ref: composeRefs<HTMLInputElement>(ref, composeRefs<HTMLInputElement>(registered, arrival)),
  })
})

export type EmailChangeVerifyProps = PartProps<'button', EmailChangeButtonState>

/** Hands the code over. Renders a `<button type="submit">` element. */
export const EmailChangeVerify: React.ForwardRefExoticComponent<
  EmailChangeVerifyProps & React.RefAttributes<HTMLButtonElement>
> = forwardRef<HTMLButtonElement, EmailChangeVerifyProps>(function EmailChangeVerify(props, ref) {
  const { challenge, ...code } = useCode('Verify')
  const { ready } = useEmailChangeParts('Verify')
  const pending = code.pending !== undefined
  const blocked = ready?.blocked.verify.has(challenge.id) ?? false
  const own = { type: 'submit', 'aria-disabled': pending || blocked || undefined }
  return renderPart({ tag: 'button', name: 'email-change.verify', state: { pending, blocked }, own, props, ref })
})
