'use client'
import { forwardRef, type ReactNode } from 'react'
import type { ISODate } from '../../../contract/index.js'
import { composeRefs } from '../../../react/render/compose-refs.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useReadyZone } from '../context.js'
import { useZoneArrival } from '../use-zone-arrival.js'
import type { DangerZoneButtonState } from './confirm.js'

export interface DangerZoneScheduledProps extends Omit<PartProps<'div', Record<string, never>>, 'children'> {
  /** Says when the account goes. */
  children: (scheduledFor: ISODate) => ReactNode
}

/** A pending deletion. Renders a `<div>` element, or nothing when there is none. */
export const DangerZoneScheduled: React.ForwardRefExoticComponent<
  DangerZoneScheduledProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, DangerZoneScheduledProps>(function DangerZoneScheduled({ children, ...props }, ref) {
  const zone = useReadyZone('Scheduled')
  const scheduledFor = zone?.scheduledFor
  const arrived = useZoneArrival<HTMLDivElement>(zone, scheduledFor !== undefined)
  if (scheduledFor === undefined) return null
  const own = { tabIndex: -1, children: children(scheduledFor) }
  return renderPart({
    tag: 'div',
    name: 'danger-zone.scheduled',
    state: {},
    own,
    props,
    ref: composeRefs(ref, arrived),
  })
})

export type DangerZoneKeepProps = PartProps<'button', DangerZoneButtonState>

/** Takes a pending deletion back. Renders a `<button>` element, or nothing when there is none or it stays. */
export const DangerZoneKeep: React.ForwardRefExoticComponent<
  DangerZoneKeepProps & React.RefAttributes<HTMLButtonElement>
> = forwardRef<HTMLButtonElement, DangerZoneKeepProps>(function DangerZoneKeep(props, ref) {
  const zone = useReadyZone('Keep')
  if (!zone?.keep || zone.scheduledFor === undefined) return null
  const pending = zone.keeping !== undefined
  return renderPart({
    tag: 'button',
    name: 'danger-zone.keep',
    state: { pending },
    own: { type: 'button', 'aria-disabled': pending || zone.keepBlocked || undefined, onClick: zone.keep },
    props,
    ref,
  })
})
