'use client'
import type { ReactElement } from 'react'
import { LoadingRows } from '../../react/frame/loading-rows.js'
import { ReadFailure } from '../../react/frame/read-failure.js'
import { SectionGuard } from '../../react/frame/section-guard.js'
import { UnavailableNotice } from '../../react/frame/unavailable-notice.js'
import { useMessages } from '../../react/use-messages.js'
import { useRootAttributes } from '../../react/use-root-attributes.js'
import { Card } from '../../ui/card.js'
import { Section } from '../../ui/section.js'
import { usePasswordChangeContext } from './context.js'
import { Failure, Loading, Root, Unavailable } from './index.js'
import { passwordChangeMessages } from './messages.js'
import type { PasswordChangeProps } from './password-change.js'
import { ReadyContent } from './ready-content.js'

/** The ready-made form, made of the public parts. Loaded while the server thinks. */
export function PasswordChangeContent({ headingLevel, confirm = false }: PasswordChangeProps): ReactElement {
  const t = useMessages('passwordChange', passwordChangeMessages)
  return (
    <Root
      id="password"
      {...useRootAttributes()}
      render={<Section title={t('title')} description={t('description')} level={headingLevel} />}
    >
      <SectionGuard name="PasswordChange">
        <Content confirm={confirm} />
      </SectionGuard>
    </Root>
  )
}

function Content({ confirm }: { confirm: boolean }): ReactElement | null {
  const change = usePasswordChangeContext('Root')
  // The lock around this has said so already, and offers the way back in.
  if (change.status === 'failed' && change.error.code === 'session_expired') return null
  if (change.status === 'ready') return <ReadyContent change={change} confirm={confirm} />
  return (
    <Card>
      <Loading>{({ slow }) => <LoadingRows slow={slow} />}</Loading>
      <div role="status">
        <Failure>{(failure) => <ReadFailure {...failure} />}</Failure>
      </div>
      <Unavailable>{(reason) => <UnavailableNotice reason={reason} />}</Unavailable>
    </Card>
  )
}
