'use client'
import type { ReactElement, ReactNode } from 'react'
import { FeatureFrame } from '../../react/frame/feature-frame.js'
import { later } from '../../react/later.js'
import { useClient } from '../../react/use-client.js'
import { useMessages } from '../../react/use-messages.js'
import { useReadable } from '../../react/use-readable.js'
import { useOptionalResource } from '../../react/use-resource.js'
import { storageUsageMessages } from './messages.js'
import { usageResource } from './usage-resource.js'

export interface StorageUsageProps {
  /** Level of the heading in your page. @defaultValue 2 */
  headingLevel?: 2 | 3 | 4 | undefined
  /** Your ways to more room, such as a link to the plans. Shown below the meters. */
  actions?: ReactNode
  /** In place of it when the adapter measures nothing. @defaultValue nothing */
  fallback?: ReactNode
}

const useContent = later(() => import('./storage-usage-content.js'))

/**
 * How much the user uses of what is limited. Needs an `<AccountProvider>`; renders a `<section>`, or the fallback when the
 * adapter measures nothing.
 */
export function StorageUsage(props: StorageUsageProps): ReactElement {
  const client = useClient()
  const supported = client.adapter().usage !== undefined
  const t = useMessages('storageUsage', storageUsageMessages)
  const code = useContent()
  // Both reads are on their way while the code is.
  useReadable(client.account)
  useOptionalResource(usageResource, supported)

  if (!supported) return <>{props.fallback}</>
  if (code.module) return <code.module.StorageUsageContent {...props} />
  return (
    <FeatureFrame
      name="storage-usage"
      id="storage"
      title={t('title')}
      description={t('description')}
      headingLevel={props.headingLevel}
      code={code}
      rows={2}
    />
  )
}
