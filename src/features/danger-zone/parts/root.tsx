'use client'
import { forwardRef, type ReactNode } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useFocusKeeper } from '../../../react/use-focus-keeper.js'
import { DangerZoneContext } from '../context.js'
import { type DangerZoneOptions, useDangerZone } from '../use-danger-zone.js'

export interface DangerZoneRootState extends Record<string, boolean | string> {
  /** @selector `[data-status="ready"]` */
  status: 'unavailable' | 'loading' | 'failed' | 'ready'
  /** A deletion is pending. @selector `[data-scheduled]` */
  scheduled: boolean
}

export interface DangerZoneRootProps extends PartProps<'div', DangerZoneRootState>, DangerZoneOptions {
  /** In place of it when the adapter cannot delete the account. @defaultValue nothing */
  fallback?: ReactNode
}

/** Reads what is in the way and groups all parts. Renders a `<div>` element, or the fallback. */
export const DangerZoneRoot: React.ForwardRefExoticComponent<
  DangerZoneRootProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, DangerZoneRootProps>(function DangerZoneRoot(
  { returnTo, fallback = null, ...props },
  ref,
) {
  const zone = useDangerZone({ returnTo })
  const keepFocus = useFocusKeeper<HTMLDivElement>(ref)
  if (zone.status === 'unsupported') return <>{fallback}</>
  return (
    <DangerZoneContext.Provider value={zone}>
      {renderPart({
        tag: 'div',
        name: 'danger-zone',
        state: { status: zone.status, scheduled: zone.status === 'ready' && zone.scheduledFor !== undefined },
        own: { tabIndex: -1 },
        props,
        ref: keepFocus,
      })}
    </DangerZoneContext.Provider>
  )
})
