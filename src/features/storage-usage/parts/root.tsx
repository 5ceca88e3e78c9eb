'use client'
import { forwardRef, type ReactNode } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useFocusKeeper } from '../../../react/use-focus-keeper.js'
import { StorageUsageContext } from '../context.js'
import { useStorageUsage } from '../use-storage-usage.js'

export interface StorageUsageRootState extends Record<string, string> {
  /** @selector `[data-status="ready"]` */
  status: 'unavailable' | 'loading' | 'failed' | 'ready'
}

export interface StorageUsageRootProps extends PartProps<'div', StorageUsageRootState> {
  /** In place of it when the adapter measures nothing. @defaultValue nothing */
  fallback?: ReactNode
}

/** Reads what is used and groups all parts. Renders a `<div>` element, or the fallback. */
export const StorageUsageRoot: React.ForwardRefExoticComponent<
  StorageUsageRootProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, StorageUsageRootProps>(function StorageUsageRoot({ fallback = null, ...props }, ref) {
  const usage = useStorageUsage()
  const keepFocus = useFocusKeeper<HTMLDivElement>(ref)
  if (usage.status === 'unsupported') return <>{fallback}</>
  return (
    <StorageUsageContext.Provider value={usage}>
      {renderPart({
        tag: 'div',
        name: 'storage-usage',
        state: { status: usage.status },
        own: { tabIndex: -1 },
        props,
        ref: keepFocus,
      })}
    </StorageUsageContext.Provider>
  )
})
