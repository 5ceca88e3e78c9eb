'use client'
import type { ReactElement } from 'react'
import { NotReady } from '../../react/frame/not-ready.js'
import { SectionGuard } from '../../react/frame/section-guard.js'
import { useMessages } from '../../react/use-messages.js'
import { useRootAttributes } from '../../react/use-root-attributes.js'
import { Section } from '../../ui/section.js'
import { useSessionListContext } from './context.js'
import { Failure, Loading, Root, Unavailable } from './index.js'
import { sessionListMessages } from './messages.js'
import { ReadyContent } from './ready-content.js'
import type { SessionListProps } from './session-list.js'

const parts = { Loading, Failure, Unavailable }

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

function Content({ nextSteps }: Pick<SessionListProps, 'nextSteps'>): ReactElement {
  const list = useSessionListContext('Root')
  if (list.status === 'ready') return <ReadyContent list={list} nextSteps={nextSteps} />
  return <NotReady read={list} parts={parts} />
}
