'use client'
import { Fragment, forwardRef, type ReactNode } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useReadyZone } from '../context.js'
import type { DangerZoneOutcome } from '../state.js'

export interface DangerZoneStatusProps
  extends Omit<PartProps<'div', { kind: DangerZoneOutcome['kind'] | undefined }>, 'children'> {
  /** Words what the last action came to. */
  children: (outcome: DangerZoneOutcome) => ReactNode
}

/**
 * Says what the last action came to. Renders a `<div role="status">` that is there, empty, before there is anything to
 * say, because a screen reader does not announce a region that comes together with its text.
 */
export const DangerZoneStatus: React.ForwardRefExoticComponent<
  DangerZoneStatusProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, DangerZoneStatusProps>(function DangerZoneStatus({ children, ...props }, ref) {
  const outcome = useReadyZone('Status')?.outcome ?? null
  // A new key makes a new node of the same words, so that they are announced again.
  const content = outcome ? <Fragment key={outcome.id}>{children(outcome)}</Fragment> : null
  return renderPart({
    tag: 'div',
    name: 'danger-zone.status',
    state: { kind: outcome?.kind },
    own: { role: 'status', children: content },
    props,
    ref,
  })
})
