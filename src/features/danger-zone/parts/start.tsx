'use client'
import { forwardRef } from 'react'
import { composeRefs } from '../../../react/render/compose-refs.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useReadyZone } from '../context.js'
import { useZoneArrival } from '../use-zone-arrival.js'

export interface DangerZoneStartState extends Record<string, boolean> {
  /** Something is in the way. @selector `[data-blocked]` */
  blocked: boolean
}

export type DangerZoneStartProps = PartProps<'button', DangerZoneStartState>

/**
 * Opens the last step. While something is in the way it can be reached and does nothing: describe it with the reason.
 * Renders a `<button>` element, or nothing while the last step is open and when a deletion is pending.
 */
export const DangerZoneStart: React.ForwardRefExoticComponent<
  DangerZoneStartProps & React.RefAttributes<HTMLButtonElement>
> = forwardRef<HTMLButtonElement, DangerZoneStartProps>(function DangerZoneStart(props, ref) {
  const zone = useReadyZone('Start')
  const shown = zone !== undefined && !zone.asking && zone.scheduledFor === undefined
  const arrived = useZoneArrival<HTMLButtonElement>(zone, shown)
  if (!shown) return null
  const blocked = !zone.eligible
  return renderPart({
    tag: 'button',
    name: 'danger-zone.start',
    state: { blocked },
    own: { type: 'button', 'aria-disabled': blocked || undefined, onClick: zone.ask },
    props,
    ref: composeRefs(ref, arrived),
  })
})
