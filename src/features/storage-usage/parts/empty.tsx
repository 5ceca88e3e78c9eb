'use client'
import { forwardRef } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useStorageUsageContext } from '../context.js'

export type StorageUsageEmptyProps = PartProps<'p', Record<string, never>>

/** Says that nothing is measured. Renders a `<p>` element, and only then. */
export const StorageUsageEmpty: React.ForwardRefExoticComponent<
  StorageUsageEmptyProps & React.RefAttributes<HTMLParagraphElement>
> = forwardRef<HTMLParagraphElement, StorageUsageEmptyProps>(function StorageUsageEmpty(props, ref) {
  const usage = useStorageUsageContext('Empty')
  if (usage.status !== 'ready' || usage.meters.length > 0) return null
  return renderPart({ tag: 'p', name: 'storage-usage.empty', state: {}, own: {}, props, ref })
})
