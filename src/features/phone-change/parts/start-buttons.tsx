'use client'
import { forwardRef } from 'react'
import { composeRefs } from '../../../react/render/compose-refs.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useArrival } from '../../../react/use-arrival.js'
import { usePhoneChangeParts } from '../context.js'

type ButtonPart<Props> = React.ForwardRefExoticComponent<Props & React.RefAttributes<HTMLButtonElement>>

export type PhoneChangeEditProps = PartProps<'button', Record<string, never>>

/**
 * Asks for a number, also in place of one that waits for its code. Has the focus again when the user comes back without
 * one. Renders a `<button>` element, or nothing in the other steps.
 */
export const PhoneChangeEdit: ButtonPart<PhoneChangeEditProps> = forwardRef<HTMLButtonElement, PhoneChangeEditProps>(
  function PhoneChangeEdit(props, ref) {
    const { ready, arrivals } = usePhoneChangeParts('Edit')
    const flow = ready?.flow
    const arrival = useArrival<HTMLButtonElement>(arrivals, flow?.step === 'resting' && flow.end === null && !flow.kept)
    if (flow?.step !== 'resting' && flow?.step !== 'proving') return null
    const own = { type: 'button', onClick: ready?.edit }
    return renderPart({
      tag: 'button',
      name: 'phone-change.edit',
      state: {},
      own,
      props,
      ref: composeRefs(ref, arrival),
    })
  },
)

export type PhoneChangeRemoveProps = PartProps<'button', Record<string, never>>

/**
 * Asks whether the number shall go. Has the focus again when it is kept. Renders a `<button>` element, or nothing when
 * there is no number, when the adapter cannot take it away, and in the other steps.
 */
export const PhoneChangeRemove: ButtonPart<PhoneChangeRemoveProps> = forwardRef<
  HTMLButtonElement,
  PhoneChangeRemoveProps
>(function PhoneChangeRemove(props, ref) {
  const { ready, arrivals } = usePhoneChangeParts('Remove')
  const flow = ready?.flow
  const arrival = useArrival<HTMLButtonElement>(arrivals, flow?.step === 'resting' && flow.kept === true)
  if (!ready?.askToRemove || ready.flow.step !== 'resting') return null
  const own = { type: 'button', onClick: ready.askToRemove }
  return renderPart({
    tag: 'button',
    name: 'phone-change.remove',
    state: {},
    own,
    props,
    ref: composeRefs(ref, arrival),
  })
})

export type PhoneChangeBackProps = PartProps<'button', Record<string, never>>

/** Back to what was there before. Renders a `<button>` element, or nothing when there is nothing to leave. */
export const PhoneChangeBack: ButtonPart<PhoneChangeBackProps> = forwardRef<HTMLButtonElement, PhoneChangeBackProps>(
  function PhoneChangeBack(props, ref) {
    const { ready } = usePhoneChangeParts('Back')
    if (!ready || ready.flow.step === 'resting') return null
    const own = { type: 'button', onClick: ready.back }
    return renderPart({ tag: 'button', name: 'phone-change.back', state: {}, own, props, ref })
  },
)
