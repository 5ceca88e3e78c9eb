'use client'
import { type ReactElement, type ReactNode, useMemo } from 'react'
import type { Session } from '../../contract/index.js'
import { FailureNotice } from '../../react/frame/failure-notice.js'
import { SectionGuard } from '../../react/frame/section-guard.js'
import { UnavailableNotice } from '../../react/frame/unavailable-notice.js'
import { useCommonMessages, useMessages } from '../../react/use-messages.js'
import { useRootAttributes } from '../../react/use-root-attributes.js'
import { Actions } from '../../ui/actions.js'
import { Button } from '../../ui/button.js'
import { Card } from '../../ui/card.js'
import { Section } from '../../ui/section.js'
import { Skeleton } from '../../ui/skeleton.js'
import { useSessionListContext } from './context.js'
import { buttonNames } from './describe.js'
import { Empty, Failure, Items, Loading, More, RevokeAll, RevokeOthers, Root, Status, Unavailable } from './index.js'
import { sessionListMessages } from './messages.js'
import type { NextSteps } from './not-you.js'
import { OutcomeNotice } from './outcome-notice.js'
import { ButtonNames, SessionRow } from './session-row.js'
import type { SessionListReady } from './state.js'

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

function Content({ nextSteps }: Pick<SessionListProps, 'nextSteps'>): ReactElement | null {
  const list = useSessionListContext('Root')
  const t = useMessages('sessionList', sessionListMessages)
  // The lock around this has said so already, and offers the way back in.
  if (list.status === 'failed' && list.error.code === 'session_expired') return null
  return (
    <Card footer={list.status === 'ready' && hasBulkActions(list) ? <Footer list={list} /> : undefined}>
      <Loading>{({ slow }) => <LoadingRows slow={slow} />}</Loading>
      <Failure>{(failure) => <FailureNotice {...failure} />}</Failure>
      <Unavailable>{(reason) => <UnavailableNotice reason={reason} />}</Unavailable>
      <Rows />
      <Empty>{t('onlyThisDevice')}</Empty>
      <Status>
        {({ outcome, retryFailed }) =>
          outcome ? <OutcomeNotice outcome={outcome} retryFailed={retryFailed} nextSteps={nextSteps} /> : null
        }
      </Status>
    </Card>
  )
}

function Rows(): ReactElement | null {
  const list = useSessionListContext('Items')
  const t = useMessages('sessionList', sessionListMessages)
  const sessions = list.status === 'ready' ? list.sessions : null
  const names = useMemo(() => buttonNames(sessions ?? [], t), [sessions, t])
  if (list.status !== 'ready') return null
  if (!sessions) return <p>{t('othersHint')}</p>
  return (
    <ButtonNames.Provider value={names}>
      {list.refreshError ? (
        <FailureNotice error={list.refreshError} title={t('stale')} retry={list.refresh} retrying={list.refreshing} />
      ) : null}
      <Items aria-label={t('title')}>{renderRow}</Items>
      <More
        render={(props, { pending }) => (
          <Button {...props} variant="quiet" pending={pending}>
            {t('showMore')}
          </Button>
        )}
      />
    </ButtonNames.Provider>
  )
}

const renderRow = (session: Session): ReactNode => <SessionRow session={session} />

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

const hasBulkActions = ({ revokeAll, revokeOthers, hasOthers }: SessionListReady) =>
  revokeAll !== undefined || (revokeOthers !== undefined && hasOthers)

function Footer({ list }: { list: SessionListReady }): ReactElement {
  const t = useMessages('sessionList', sessionListMessages)
  const common = useCommonMessages()
  const slow = [...list.revoking.values(), list.revokingOthers, list.revokingAll].some((intent) => intent?.slow)
  return (
    <Actions note={slow ? common('stillWorking') : list.revokeAll ? t('signOutEverywhereHint') : undefined}>
      <RevokeAll
        render={(props, { pending }) => (
          <Button {...props} pending={pending}>
            {t('signOutEverywhere')}
          </Button>
        )}
      />
      <RevokeOthers
        render={(props, { pending }) => (
          <Button {...props} pending={pending}>
            {t('signOutOthers')}
          </Button>
        )}
      />
    </Actions>
  )
}
