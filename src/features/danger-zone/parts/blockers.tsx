'use client'
import { Fragment, forwardRef, type ReactNode } from 'react'
import type { DeletionBlocker } from '../../../contract/index.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useReadyZone } from '../context.js'

export interface DangerZoneBlockersProps
  extends Omit<PartProps<'ul', { severity: DeletionBlocker['severity'] }>, 'children'> {
  /** `blocking`: what has to be put in order first. `warning`: what stops nobody. @defaultValue 'blocking' */
  severity?: DeletionBlocker['severity'] | undefined
  /** Renders one of them as an `<li>`. */
  children: (blocker: DeletionBlocker) => ReactNode
}

/** What is in the way, or what the user should know. Renders a `<ul>` element, or nothing when there is none of it. */
export const DangerZoneBlockers: React.ForwardRefExoticComponent<
  DangerZoneBlockersProps & React.RefAttributes<HTMLUListElement>
> = forwardRef<HTMLUListElement, DangerZoneBlockersProps>(function DangerZoneBlockers(
  { severity = 'blocking', children, ...props },
  ref,
) {
  const zone = useReadyZone('Blockers')
  const found = (severity === 'blocking' ? zone?.blockers : zone?.warnings) ?? []
  if (found.length === 0) return null
  const rows = found.map((blocker, index) => (
    <Fragment key={`${blocker.code} ${blocker.resource?.id ?? index}`}>{children(blocker)}</Fragment>
  ))
  return renderPart({
    tag: 'ul',
    name: 'danger-zone.blockers',
    state: { severity },
    own: { children: rows },
    props,
    ref,
  })
})
