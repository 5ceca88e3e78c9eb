'use client'
import { type ReactElement, type ReactNode, useEffect, useMemo, useRef } from 'react'
import type { Session } from '../../contract/index.js'
import type { Translate } from '../../i18n/translate.js'
import { Progress } from '../../react/frame/progress.js'
import { ReadFailure } from '../../react/frame/read-failure.js'
import { useMessages } from '../../react/use-messages.js'
import { Actions } from '../../ui/actions.js'
import { Button } from '../../ui/button.js'
import { Card } from '../../ui/card.js'
import { buttonNumbers } from './describe.js'
import { Empty, Items, More, RevokeAll, RevokeOthers, Status } from './index.js'
import { sessionListMessages } from './messages.js'
import type { NextSteps } from './not-you.js'
import { OutcomeNotice } from './outcome-notice.js'
import { ButtonNumbers, SessionRow } from './session-row.js'
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
  const numbers = useNumbers(sessions, t)
  return (
    <ButtonNumbers.Provider value={numbers}>
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
    </ButtonNumbers.Provider>
  )
}

const noNumbers: ReadonlyMap<string, number> = new Map()

/** The same object as long as the numbers are the same, because every row reads it. */
function useNumbers(
  sessions: readonly Session[],
  t: Translate<typeof sessionListMessages>,
): ReadonlyMap<string, number> {
  const before = useRef(noNumbers)
  const numbers = useMemo(() => {
    const next = buttonNumbers(sessions, t)
    const same =
      next.size === before.current.size && [...next].every(([id, number]) => before.current.get(id) === number)
    return same ? before.current : next
  }, [sessions, t, before])
  useEffect(() => {
    before.current = numbers
  }, [numbers, before])
  return numbers
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
