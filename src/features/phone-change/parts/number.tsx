'use client'
import { forwardRef } from 'react'
import { composeRefs } from '../../../react/render/compose-refs.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useArrival } from '../../../react/use-arrival.js'
import { useNewNumber, usePhoneChangeParts } from '../context.js'

export interface PhoneChangeNumberState extends Record<string, boolean> {
  /** @selector `[data-invalid]` */
  invalid: boolean
}

export type PhoneChangeNumberProps = PartProps<'input', PhoneChangeNumberState>

/** The new number, however the user writes it. Renders an `<input type="tel">` element. */
export const PhoneChangeNumber: React.ForwardRefExoticComponent<
  PhoneChangeNumberProps & React.RefAttributes<HTMLInputElement>
> = forwardRef<HTMLInputElement, PhoneChangeNumberProps>(function PhoneChangeNumber(props, ref) {
  const { form } = useNewNumber('Number')
  const { arrivals } = usePhoneChangeParts('Number')
  const arrival = useArrival<HTMLInputElement>(arrivals, true)
  const { ref: registered, ...field } = form.register('number')
  const invalid = form.problems('number').length > 0
  return renderPart({
    tag: 'input',
    name: 'phone-change.number',
    state: { invalid },
    own: {
      ...field,
      type: 'tel',
      autoComplete: 'tel',
      dir: 'ltr',
      required: true,
      'aria-invalid': invalid || undefined,
    },
    props,
    ref: composeRefs<HTMLInputElement>(ref, composeRefs<HTMLInputElement>(registered, arrival)),
  })
})

export interface PhoneChangeButtonState extends Record<string, boolean> {
  /** @selector `[data-pending]` */
  pending: boolean
  /** There were too many attempts, and the server will take no other one yet. @selector `[data-blocked]` */
  blocked: boolean
}

export type PhoneChangeSubmitProps = PartProps<'button', PhoneChangeButtonState>

/** Sends a code to the number. Renders a `<button type="submit">` element. */
export const PhoneChangeSubmit: React.ForwardRefExoticComponent<
  PhoneChangeSubmitProps & React.RefAttributes<HTMLButtonElement>
> = forwardRef<HTMLButtonElement, PhoneChangeSubmitProps>(function PhoneChangeSubmit(props, ref) {
  const { ready } = usePhoneChangeParts('Submit')
  const pending = useNewNumber('Submit').pending !== undefined
  const blocked = ready?.blocked.start ?? false
  const own = { type: 'submit', 'aria-disabled': pending || blocked || undefined }
  return renderPart({ tag: 'button', name: 'phone-change.submit', state: { pending, blocked }, own, props, ref })
})
