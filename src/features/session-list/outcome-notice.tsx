'use client'
import type { ReactElement } from 'react'
import type { Session } from '../../contract/index.js'
import { formatDuration } from '../../i18n/durations.js'
import { WriteFailure } from '../../react/frame/write-failure.js'
import { Rich } from '../../react/rich.js'
import { useMessages } from '../../react/use-messages.js'
import { Button } from '../../ui/button.js'
import { Notice } from '../../ui/notice.js'
import { describeDevice } from './describe.js'
import { sessionListMessages } from './messages.js'
import { type NextSteps, NotYou } from './not-you.js'
import type { SessionListOutcome } from './state.js'

interface OutcomeNoticeProps {
  outcome: SessionListOutcome
  retryFailed: (() => void) | undefined
  retrying: boolean
  nextSteps: NextSteps | undefined
}

/** What the last action came to, in words. Says what the adapter reports, and nothing more. */
export function OutcomeNotice({ outcome, retryFailed, retrying, nextSteps }: OutcomeNoticeProps): ReactElement | null {
  const t = useMessages('sessionList', sessionListMessages)
  const device = (session: Session | undefined) => describeDevice(session ?? {}, t)
  const partly = (ended: number | undefined, count: number) =>
    ended ? t('partly', { ended, count }) : t('partlyUncounted', { count })
  switch (outcome.kind) {
    case 'revoked':
      return (
        <Notice
          tone="success"
          title={
            <Rich
              parts={t.parts(outcome.alreadyGone ? 'revokedAlready' : 'revoked', { device: device(outcome.session) })}
            />
          }
        >
          <Delay seconds={outcome.effectiveWithinSeconds} />
          {nextSteps ? <NotYou steps={nextSteps} /> : null}
        </Notice>
      )
    case 'revoked_others':
      return (
        <Notice
          tone="success"
          title={outcome.count === undefined ? t('revokedOthers') : t('revokedOthersCount', { count: outcome.count })}
        >
          <Delay seconds={outcome.effectiveWithinSeconds} />
          {nextSteps ? <NotYou steps={nextSteps} /> : null}
        </Notice>
      )
    case 'revoked_all':
      return <Notice tone="success" title={t('revokedEverywhere')} />
    case 'partly':
      return (
        <Notice
          tone="warning"
          title={partly(outcome.ended, outcome.failed.length)}
          actions={
            retryFailed ? (
              <Button size="small" pending={retrying} onClick={retryFailed}>
                {t('retryFailed')}
              </Button>
            ) : undefined
          }
        >
          {outcome.failedSessions.length > 0 ? (
            <>
              {t('stillSignedIn')}
              <ul data-lk="session-list.failed">
                {outcome.failedSessions.map((session) => (
                  <li key={session.id}>
                    <bdi>{device(session)}</bdi>
                  </li>
                ))}
              </ul>
            </>
          ) : null}
          <Delay seconds={outcome.effectiveWithinSeconds} />
        </Notice>
      )
    case 'failed':
      return (
        <WriteFailure
          error={outcome.error}
          title={
            outcome.operation === 'revoke' ? (
              <Rich
                parts={t.parts(outcome.unknown ? 'revokeUnknown' : 'revokeFailed', {
                  device: device(outcome.session),
                })}
              />
            ) : (
              t(failures[outcome.operation][outcome.unknown ? 'unknown' : 'failed'])
            )
          }
        />
      )
  }
}

const failures = {
  revoke_others: { failed: 'othersFailed', unknown: 'othersUnknown' },
  revoke_all: { failed: 'everywhereFailed', unknown: 'everywhereUnknown' },
} as const

/** A token that is cached somewhere goes on working for a while (requirements.md, row 102). */
function Delay({ seconds }: { seconds: number | undefined }): ReactElement | null {
  const t = useMessages('sessionList', sessionListMessages)
  if (!seconds) return null
  const duration = formatDuration(seconds, t.locale)
  return duration === undefined ? null : <p>{t('delayed', { duration })}</p>
}
