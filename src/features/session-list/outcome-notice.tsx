'use client'
import type { ReactElement, ReactNode } from 'react'
import type { AnyAccountError, Session } from '../../contract/index.js'
import { formatDuration } from '../../i18n/durations.js'
import { errorMessage } from '../../i18n/errors.js'
import { Rich } from '../../react/rich.js'
import { useErrorMessages } from '../../react/use-error-messages.js'
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
  nextSteps: NextSteps | undefined
}

/** What the last action came to, in words. Says what the adapter reports, and nothing more. */
export function OutcomeNotice({ outcome, retryFailed, nextSteps }: OutcomeNoticeProps): ReactElement {
  const t = useMessages('sessionList', sessionListMessages)
  const device = (session: Session | undefined) => describeDevice(session ?? {}, t)
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
          title={t('partly', { ended: outcome.ended, count: outcome.failed.length })}
          actions={
            retryFailed ? (
              <Button size="small" onClick={retryFailed}>
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
        </Notice>
      )
    case 'failed':
      return (
        <Failed error={outcome.error}>
          {outcome.operation === 'revoke' ? (
            <Rich parts={t.parts('revokeFailed', { device: device(outcome.session) })} />
          ) : (
            t(outcome.operation === 'revoke_others' ? 'othersFailed' : 'everywhereFailed')
          )}
        </Failed>
      )
  }
}

function Failed({ error, children }: { error: AnyAccountError; children: ReactNode }): ReactElement {
  const errors = useErrorMessages()
  return (
    <Notice tone="danger" title={children}>
      {errorMessage(error, errors)}
    </Notice>
  )
}

/** A token that is cached somewhere goes on working for a while (requirements.md, row 102). */
function Delay({ seconds }: { seconds: number | undefined }): ReactElement | null {
  const t = useMessages('sessionList', sessionListMessages)
  if (!seconds) return null
  const duration = formatDuration(seconds, t.locale)
  return duration === undefined ? null : <p>{t('delayed', { duration })}</p>
}
