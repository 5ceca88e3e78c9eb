'use client'
import { forwardRef, type ReactNode } from 'react'
import { renderStatus, type StatusProps } from '../../../react/render/render-status.js'
import { useReadyZone } from '../context.js'
import type { DangerZoneOutcome } from '../state.js'

export interface DangerZoneStatusProps extends StatusProps<DangerZoneOutcome, DangerZoneOutcome['kind']> {
  /** Words what the last action came to. */
  children: (outcome: DangerZoneOutcome) => ReactNode
}

/**
 * Says what the last action came to. Renders a `<div role="status">` that is there, empty, before there is anything to
 * say, because a screen reader does not announce a region that comes together with its text.
 */
export const DangerZoneStatus: React.ForwardRefExoticComponent<
  DangerZoneStatusProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, DangerZoneStatusProps>(function DangerZoneStatus(props, ref) {
  const outcome = useReadyZone('Status')?.outcome ?? null
  return renderStatus({ name: 'danger-zone.status', said: outcome, outcome, props, ref })
})
