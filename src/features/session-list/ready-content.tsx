'use client'
import { type ReactElement, type ReactNode, useMemo } from 'react'
import type { Session } from '../../contract/index.js'
import { Progress } from '../../react/frame/progress.js'
import { ReadFailure } from '../../react/frame/read-failure.js'
import { useMessages } from '../../react/use-messages.js'
import { Actions } from '../../ui/actions.js'
import { Button } from '../../ui/button.js'
import { Card } from '../../ui/card.js'
import { buttonNames } from './describe.js'
import { Empty, Items, More, RevokeAll, RevokeOthers, Status } from './index.js'
import { sessionListMessages } from './messages.js'
import type { NextSteps } from './not-you.js'
import { OutcomeNotice } from './outcome-notice.js'
import { ButtonNames, SessionRow } from './session-row.js'
import type { SessionListReady } from './state.js'

interface ReadyContentProps {
  list: SessionListReady
  nextSteps: NextSteps | undefined
}

/** The list as it was read, and what can be done with it. */
export function ReadyContent({ list, nextSteps }: ReadyContentProps): ReactElement {
  const t = useMessages('sessionList', sessionListMessages)
  return (
    <Card footer={hasBulkActions(list) ? <Footer list={list} /> : undefined}>
      {list.sessions ? <Rows list={list} sessions={list.sessions} /> : <p>{t('othersHint')}</p>}
      <Empty>{t('onlyThisDevice')}</Empty>
      <Status>
        {({ outcome, retryFailed, retryingFailed: retrying }) =>
          outcome ? <OutcomeNotice {...{ outcome, retryFailed, retrying, nextSteps }} /> : null
        }
      </Status>
      <Progress intents={[...list.revoking.values(), list.revokingOthers, list.revokingAll]} />
    </Card>
  )
}

function Rows({ list, sessions }: { list: SessionListReady; sessions: readonly Session[] }): ReactElement {
  const t = useMessages('sessionList', sessionListMessages)
  const names = useMemo(() => buttonNames(sessions, t), [sessions, t])
  return (
    <ButtonNames.Provider value={names}>
      <div role="status">
        {list.refreshError && list.refreshError.code !== 'session_expired' ? (
          <ReadFailure error={list.refreshError} title={t('stale')} retry={list.refresh} retrying={list.refreshing} />
        ) : null}
      </div>
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

const hasBulkActions = ({ revokeAll, revokeOthers, hasOthers }: SessionListReady) =>
  revokeAll !== undefined || (revokeOthers !== undefined && hasOthers)

function Footer({ list }: { list: SessionListReady }): ReactElement {
  const t = useMessages('sessionList', sessionListMessages)
  return (
    <Actions note={list.revokeAll ? t('signOutEverywhereHint') : undefined}>
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
