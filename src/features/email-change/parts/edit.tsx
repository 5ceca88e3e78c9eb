'use client'
import { forwardRef } from 'react'
import { composeRefs } from '../../../react/render/compose-refs.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useArrival } from '../../../react/use-arrival.js'
import { useEmailChangeParts } from '../context.js'

export type EmailChangeEditProps = PartProps<'button', Record<string, never>>

/**
 * Asks for a new address, also in place of one that waits for its proof. Has the focus again when the user comes back
 * without one. Renders a `<button>` element, or nothing while an address is being typed.
 */
export const EmailChangeEdit: React.ForwardRefExoticComponent<
  EmailChangeEditProps & React.RefAttributes<HTMLButtonElement>
> = forwardRef<HTMLButtonElement, EmailChangeEditProps>(function EmailChangeEdit(props, ref) {
  const { ready, arrivals } = useEmailChangeParts('Edit')
  const flow = ready?.flow
  const arrival = useArrival<HTMLButtonElement>(arrivals, flow?.step === 'resting' && flow.end === null)
  if (flow?.step !== 'resting' && flow?.step !== 'proving') return null
  return renderPart({
    tag: 'button',
    name: 'email-change.edit',
    state: {},
    own: { type: 'button', onClick: ready?.edit },
    props,
    ref: composeRefs(ref, arrival),
  })
})
