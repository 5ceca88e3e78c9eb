'use client'
import { forwardRef } from 'react'
import type { MfaMethod } from '../../../core/flows/mfa-enrollment.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useMfaManagerParts } from '../context.js'
import type { ButtonPart, MfaManagerButtonState } from './make-part.js'

export interface MfaManagerMethodProps extends PartProps<'button', MfaManagerButtonState> {
  method: MfaMethod
}

/**
 * Picks a method. Renders a `<button>` element, or nothing for a method that is not offered, or that something stands in
 * the way of: say then what.
 */
export const MfaManagerMethod: ButtonPart<MfaManagerMethodProps> = forwardRef<HTMLButtonElement, MfaManagerMethodProps>(
  function MfaManagerMethod({ method, ...props }, ref) {
    const { ready } = useMfaManagerParts('Method')
    const offered = ready?.methods.find((one) => one.method === method)
    if (!ready || ready.flow.step !== 'choosing' || !offered || offered.obstacle) return null
    const pending = ready.pending.has(`begin/${method}`)
    // One enrolment at a time: the secret of another one would take its place.
    const blocked = ready.blocked.has(`begin/${method}`) || (!pending && ready.pending.size > 0)
    return renderPart({
      tag: 'button',
      name: 'mfa-manager.method',
      state: { pending, blocked },
      own: { type: 'button', 'aria-disabled': pending || blocked || undefined, onClick: () => ready.choose(method) },
      props,
      ref,
    })
  },
)
