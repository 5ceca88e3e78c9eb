'use client'
import type { ReactElement } from 'react'
import { FailureNotice } from '../../react/frame/failure-notice.js'
import { LoadingRows } from '../../react/frame/loading-rows.js'
import { ReadFailure } from '../../react/frame/read-failure.js'
import { SectionGuard } from '../../react/frame/section-guard.js'
import { UnavailableNotice } from '../../react/frame/unavailable-notice.js'
import { useMessages } from '../../react/use-messages.js'
import { useRootAttributes } from '../../react/use-root-attributes.js'
import { Actions } from '../../ui/actions.js'
import { Card } from '../../ui/card.js'
import { Section } from '../../ui/section.js'
import { useStorageUsageContext } from './context.js'
import { Empty, Failure, Loading, Meters, Root, Unavailable } from './index.js'
import { storageUsageMessages } from './messages.js'
import type { StorageUsageProps } from './storage-usage.js'
import { UsageMeter } from './usage-meter.js'

/** The ready-made component, made of the public parts. Loaded while the server thinks. */
export function StorageUsageContent({ headingLevel, actions }: StorageUsageProps): ReactElement {
  const t = useMessages('storageUsage', storageUsageMessages)
  return (
    <Root
      id="storage"
      {...useRootAttributes()}
      render={<Section title={t('title')} description={t('description')} level={headingLevel} />}
    >
      <SectionGuard name="StorageUsage">
        <Content actions={actions} />
      </SectionGuard>
    </Root>
  )
}

function Content({ actions }: Pick<StorageUsageProps, 'actions'>): ReactElement | null {
  const usage = useStorageUsageContext('Root')
  const t = useMessages('storageUsage', storageUsageMessages)
  // The lock around this has said so already, and offers the way back in.
  if (usage.status === 'failed' && usage.error.code === 'session_expired') return null
  const stale = usage.status === 'ready' && usage.refreshError?.code !== 'session_expired' ? usage.refreshError : null
  return (
    <Card footer={usage.status === 'ready' && actions ? <Actions>{actions}</Actions> : undefined}>
      <Loading>{({ slow }) => <LoadingRows slow={slow} rows={2} />}</Loading>
      <div role="status">
        <Failure>{(failure) => <ReadFailure {...failure} />}</Failure>
        {usage.status === 'ready' && stale ? (
          <FailureNotice error={stale} title={t('stale')} retry={usage.refresh} retrying={usage.refreshing} />
        ) : null}
      </div>
      <Unavailable>{(reason) => <UnavailableNotice reason={reason} />}</Unavailable>
      <Empty>{t('empty')}</Empty>
      <Meters>{(meter) => <UsageMeter meter={meter} />}</Meters>
    </Card>
  )
}
