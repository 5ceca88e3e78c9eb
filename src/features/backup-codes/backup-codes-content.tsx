'use client'
import type { ReactElement } from 'react'
import { safeUrl } from '../../core/rules/safe-url.js'
import { NotReady } from '../../react/frame/not-ready.js'
import { SectionGuard } from '../../react/frame/section-guard.js'
import { useMessages } from '../../react/use-messages.js'
import { useRootAttributes } from '../../react/use-root-attributes.js'
import { Link } from '../../ui/link.js'
import { Notice } from '../../ui/notice.js'
import { Section } from '../../ui/section.js'
import type { BackupCodesProps } from './backup-codes.js'
import { useBackupCodesContext } from './context.js'
import { Failure, Loading, Root, Unavailable } from './index.js'
import { backupCodesMessages } from './messages.js'
import { ReadyContent } from './ready-content.js'

const parts = { Loading, Failure, Unavailable }

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

function Content({ mfaHref, ...rest }: BackupCodesProps): ReactElement {
  const feature = useBackupCodesContext('Root')
  if (feature.status === 'ready') return <ReadyContent ready={feature} {...rest} />
  const needsFactor = feature.status === 'unavailable' && feature.needsFactor
  return (
    <NotReady
      read={feature}
      parts={parts}
      rows={1}
      unavailable={needsFactor ? <NeedsFactor href={mfaHref} /> : undefined}
    />
  )
}

/** What is missing, and where to get it. */
function NeedsFactor({ href }: { href: string | undefined }): ReactElement {
  const t = useMessages('backupCodes', backupCodesMessages)
  const safe = safeUrl(href)
  return <Notice actions={safe ? <Link href={safe}>{t('setUpFactor')}</Link> : undefined}>{t('needsFactor')}</Notice>
}
