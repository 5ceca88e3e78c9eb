'use client'
import type { ReactElement } from 'react'
import { FailureNotice } from '../../react/frame/failure-notice.js'
import { NotReady } from '../../react/frame/not-ready.js'
import { SectionGuard } from '../../react/frame/section-guard.js'
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

const parts = { Loading, Failure, Unavailable }

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

function Content({ actions }: Pick<StorageUsageProps, 'actions'>): ReactElement {
  const usage = useStorageUsageContext('Root')
  const t = useMessages('storageUsage', storageUsageMessages)
  if (usage.status !== 'ready') return <NotReady read={usage} parts={parts} rows={2} />
  const { refreshError, refresh, refreshing } = usage
  const stale = refreshError?.code === 'session_expired' ? null : refreshError
  return (
    <Card footer={actions ? <Actions>{actions}</Actions> : undefined}>
      <div role="status">
        {stale ? <FailureNotice error={stale} title={t('stale')} retry={refresh} retrying={refreshing} /> : null}
      </div>
      <Empty>{t('empty')}</Empty>
      <Meters>{(meter) => <UsageMeter meter={meter} />}</Meters>
    </Card>
  )
}
