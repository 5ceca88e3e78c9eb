'use client'
import { forwardRef, type ReactNode, useMemo } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useArrivals } from '../../../react/use-arrival.js'
import { useFocusKeeper } from '../../../react/use-focus-keeper.js'
import { BackupCodesContext } from '../context.js'
import { useBackupCodes } from '../use-backup-codes.js'

export interface BackupCodesRootState extends Record<string, string | undefined> {
  /** @selector `[data-status="ready"]` */
  status: 'unavailable' | 'loading' | 'failed' | 'ready'
  /** @selector `[data-step="showing"]` */
  step: 'resting' | 'asking' | 'showing' | undefined
}

export interface BackupCodesRootProps extends PartProps<'div', BackupCodesRootState> {
  /** In place of it when the adapter has no backup codes. @defaultValue nothing */
  fallback?: ReactNode
}

/** Reads how many codes are left and groups all parts. Renders a `<div>` element, or the fallback. */
export const BackupCodesRoot: React.ForwardRefExoticComponent<
  BackupCodesRootProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, BackupCodesRootProps>(function BackupCodesRoot({ fallback = null, ...props }, ref) {
  const feature = useBackupCodes()
  const arrivals = useArrivals(feature.status === 'ready' ? feature.moves : 0)
  const keepFocus = useFocusKeeper<HTMLDivElement>(ref)
  const value = useMemo(() => ({ feature, arrivals }), [feature, arrivals])
  if (feature.status === 'unsupported') return <>{fallback}</>
  return (
    <BackupCodesContext.Provider value={value}>
      {renderPart({
        tag: 'div',
        name: 'backup-codes',
        state: { status: feature.status, step: feature.status === 'ready' ? feature.flow.step : undefined },
        own: { tabIndex: -1 },
        props,
        ref: keepFocus,
      })}
    </BackupCodesContext.Provider>
  )
})
