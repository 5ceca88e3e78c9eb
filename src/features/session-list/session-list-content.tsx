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
import { useSessionListContext } from './context.js'
import { Failure, Loading, Root, Unavailable } from './index.js'
import { sessionListMessages } from './messages.js'
import { ReadyContent } from './ready-content.js'
import type { SessionListProps } from './session-list.js'

/** The ready-made list, made of the public parts. Loaded while the server thinks. */
export function SessionListContent({ headingLevel, nextSteps }: SessionListProps): ReactElement {
  const t = useMessages('sessionList', sessionListMessages)
  return (
    <Root
      id="sessions"
      {...useRootAttributes()}
      render={<Section title={t('title')} description={t('description')} level={headingLevel} />}
    >
      <SectionGuard name="SessionList">
        <Content nextSteps={nextSteps} />
      </SectionGuard>
    </Root>
  )
}

function Content({ nextSteps }: Pick<SessionListProps, 'nextSteps'>): ReactElement | null {
  const list = useSessionListContext('Root')
  // The lock around this has said so already, and offers the way back in.
  if (list.status === 'failed' && list.error.code === 'session_expired') return null
  if (list.status === 'ready') return <ReadyContent list={list} nextSteps={nextSteps} />
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
