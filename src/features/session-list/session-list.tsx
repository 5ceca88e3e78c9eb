'use client'
import type { ReactElement, ReactNode } from 'react'
import { AccountError } from '../../contract/index.js'
import { FailureNotice } from '../../react/frame/failure-notice.js'
import { SectionGuard } from '../../react/frame/section-guard.js'
import { UnavailableNotice } from '../../react/frame/unavailable-notice.js'
import { later } from '../../react/later.js'
import { useCommonMessages, useMessages } from '../../react/use-messages.js'
import { useRootAttributes } from '../../react/use-root-attributes.js'
import { Card } from '../../ui/card.js'
import { Section } from '../../ui/section.js'
import { Skeleton } from '../../ui/skeleton.js'
import { useSessionListContext } from './context.js'
import { Failure, Loading, Root, Unavailable } from './index.js'
import { sessionListMessages } from './messages.js'
import type { NextSteps } from './not-you.js'

export interface SessionListProps {
  /** Level of the heading in your page. @defaultValue 2 */
  headingLevel?: 2 | 3 | 4 | undefined
  /** Where the user can change the password, check the second factors and make new backup codes, if on your page. */
  nextSteps?: NextSteps | undefined
  /** In place of the list when the adapter has no session operations. @defaultValue nothing */
  fallback?: ReactNode
}

/**
 * Where the user is signed in, and signing out there. Needs an `<AccountProvider>`; renders a `<section>`, or the
 * fallback when the adapter has no session operations.
 */
export function SessionList({ headingLevel, nextSteps, fallback }: SessionListProps): ReactElement {
  const t = useMessages('sessionList', sessionListMessages)
  return (
    <Root
      fallback={fallback}
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

/** The rows and what can be done with them: on their way while the server thinks. */
const useReadyContent = later(() => import('./ready-content.js'))

function Content({ nextSteps }: Pick<SessionListProps, 'nextSteps'>): ReactElement | null {
  const list = useSessionListContext('Root')
  const { module, failed, retry } = useReadyContent()
  // The lock around this has said so already, and offers the way back in.
  if (list.status === 'failed' && list.error.code === 'session_expired') return null
  if (list.status === 'ready' && module) return <module.ReadyContent list={list} nextSteps={nextSteps} />
  return (
    <Card>
      <Loading>{({ slow }) => <LoadingRows slow={slow} />}</Loading>
      <Failure>{(failure) => <FailureNotice {...failure} />}</Failure>
      <Unavailable>{(reason) => <UnavailableNotice reason={reason} />}</Unavailable>
      {list.status === 'ready' && !failed ? <LoadingRows slow={false} /> : null}
      {list.status === 'ready' && failed ? (
        <FailureNotice error={new AccountError('network', {})} retry={retry} />
      ) : null}
    </Card>
  )
}

function LoadingRows({ slow }: { slow: boolean }): ReactElement {
  const common = useCommonMessages()
  return (
    <>
      <Skeleton />
      <p role="status" data-lk-visually-hidden={slow ? undefined : ''}>
        {common(slow ? 'stillWorking' : 'loading')}
      </p>
    </>
  )
}
