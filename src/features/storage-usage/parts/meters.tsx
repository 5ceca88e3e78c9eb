'use client'
import { forwardRef, type ReactNode } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useStorageUsageContext } from '../context.js'
import type { MeasuredUsage } from '../state.js'

export interface StorageUsageMetersProps extends Omit<PartProps<'ul', Record<string, never>>, 'children'> {
  /** Renders what is inside of one row. */
  children: (meter: MeasuredUsage) => ReactNode
}

/**
 * Everything that is measured. Renders a `<ul>` of `<li data-lk="storage-usage.meter" data-level>` elements, or nothing
 * before there is an answer and when nothing is measured.
 */
export const StorageUsageMeters: React.ForwardRefExoticComponent<
  StorageUsageMetersProps & React.RefAttributes<HTMLUListElement>
> = forwardRef<HTMLUListElement, StorageUsageMetersProps>(function StorageUsageMeters({ children, ...props }, ref) {
  const usage = useStorageUsageContext('Meters')
  if (usage.status !== 'ready' || usage.meters.length === 0) return null
  const rows = usage.meters.map((meter) => (
    <li key={meter.id} data-lk="storage-usage.meter" data-level={meter.level}>
      {children(meter)}
    </li>
  ))
  return renderPart({ tag: 'ul', name: 'storage-usage.meters', state: {}, own: { children: rows }, props, ref })
})
