'use client'
import type { ReactElement } from 'react'
import { safeUrl } from '../../core/rules/safe-url.js'
import { LoadingRows } from '../../react/frame/loading-rows.js'
import { ReadFailure } from '../../react/frame/read-failure.js'
import { SectionGuard } from '../../react/frame/section-guard.js'
import { UnavailableNotice } from '../../react/frame/unavailable-notice.js'
import { useMessages } from '../../react/use-messages.js'
import { useRootAttributes } from '../../react/use-root-attributes.js'
import { Card } from '../../ui/card.js'
import { Link } from '../../ui/link.js'
import { Notice } from '../../ui/notice.js'
import { Section } from '../../ui/section.js'
import type { BackupCodesProps } from './backup-codes.js'
import { useBackupCodesContext } from './context.js'
import { Failure, Loading, Root, Unavailable } from './index.js'
import { backupCodesMessages } from './messages.js'
import { ReadyContent } from './ready-content.js'

/** The ready-made component, made of the public parts. Loaded while the server thinks. */
export function BackupCodesContent({ headingLevel, fallback: _fallback, ...rest }: BackupCodesProps): ReactElement {
  const t = useMessages('backupCodes', backupCodesMessages)
  return (
    <Root
      id="backup-codes"
      {...useRootAttributes()}
      render={<Section title={t('title')} description={t('description')} level={headingLevel} />}
    >
      <SectionGuard name="BackupCodes">
        <Content {...rest} />
      </SectionGuard>
    </Root>
  )
}

function Content({ mfaHref, ...rest }: BackupCodesProps): ReactElement | null {
  const feature = useBackupCodesContext('Root')
  // The lock around this has said so already, and offers the way back in.
  if (feature.status === 'failed' && feature.error.code === 'session_expired') return null
  if (feature.status === 'ready') return <ReadyContent ready={feature} {...rest} />
  const needsFactor = feature.status === 'unavailable' && feature.needsFactor
  return (
    <Card>
      <Loading>{({ slow }) => <LoadingRows slow={slow} rows={1} />}</Loading>
      <div role="status">
        <Failure>{(failure) => <ReadFailure {...failure} />}</Failure>
      </div>
      <Unavailable>
        {(reason) => (needsFactor ? <NeedsFactor href={mfaHref} /> : <UnavailableNotice reason={reason} />)}
      </Unavailable>
    </Card>
  )
}

/** What is missing, and where to get it. */
function NeedsFactor({ href }: { href: string | undefined }): ReactElement {
  const t = useMessages('backupCodes', backupCodesMessages)
  const safe = safeUrl(href)
  return <Notice actions={safe ? <Link href={safe}>{t('setUpFactor')}</Link> : undefined}>{t('needsFactor')}</Notice>
}
