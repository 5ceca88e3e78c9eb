'use client'
import { forwardRef } from 'react'
import { composeRefs } from '../../../react/render/compose-refs.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useArrival } from '../../../react/use-arrival.js'
import { usePhoneChangeParts } from '../context.js'
import type { PhoneChangeButtonState } from './number.js'

export type PhoneChangeConfirmRemoveProps = PartProps<'div', Record<string, never>>

/**
 * Asks whether the number shall really go. Takes the focus itself, so that Enter pressed twice removes nothing. Renders a
 * `<div role="group">` element, which needs a name; nothing in the other steps.
 */
export const PhoneChangeConfirmRemove: React.ForwardRefExoticComponent<
  PhoneChangeConfirmRemoveProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, PhoneChangeConfirmRemoveProps>(function PhoneChangeConfirmRemove(props, ref) {
  const { ready, arrivals } = usePhoneChangeParts('ConfirmRemove')
  const asked = ready?.flow.step === 'confirming'
  const arrival = useArrival<HTMLDivElement>(arrivals, asked)
  if (!asked) return null
  return renderPart({
    tag: 'div',
    name: 'phone-change.confirm-remove',
    state: {},
    own: { role: 'group', tabIndex: -1 },
    props,
    ref: composeRefs(ref, arrival),
  })
})

export type PhoneChangeRemoveNowProps = PartProps<'button', PhoneChangeButtonState>

/** Takes the number away. Renders a `<button>` element, or nothing unless the user was asked. */
export const PhoneChangeRemoveNow: React.ForwardRefExoticComponent<
  PhoneChangeRemoveNowProps & React.RefAttributes<HTMLButtonElement>
> = forwardRef<HTMLButtonElement, PhoneChangeRemoveNowProps>(function PhoneChangeRemoveNow(props, ref) {
  const { ready } = usePhoneChangeParts('RemoveNow')
  if (ready?.flow.step !== 'confirming') return null
  const pending = ready.removing !== undefined
  const blocked = ready.blocked.remove
  const own = { type: 'button', 'aria-disabled': pending || blocked || undefined, onClick: ready.remove }
  return renderPart({ tag: 'button', name: 'phone-change.remove-now', state: { pending, blocked }, own, props, ref })
})
