'use client'
import type { ReactElement } from 'react'
import { challengeMessages } from '../../i18n/challenge.js'
import { Address } from '../../react/frame/address.js'
import { EffectsWords } from '../../react/frame/effects-words.js'
import { WriteFailure } from '../../react/frame/write-failure.js'
import { Rich } from '../../react/rich.js'
import { useMessages } from '../../react/use-messages.js'
import { Notice } from '../../ui/notice.js'
import { emailChangeMessages } from './messages.js'
import type { EmailChallenge, EmailChangeOutcome } from './state.js'

interface OutcomeNoticeProps {
  outcome: EmailChangeOutcome
  /** The address as it is. */
  current: string | undefined
}

/** What the last step came to, in words. Says what the adapter reports, and nothing more. */
export function OutcomeNotice({ outcome, current }: OutcomeNoticeProps): ReactElement | null {
  const t = useMessages('emailChange', emailChangeMessages)
  const words = useMessages('challenge', challengeMessages)
  /** One that waits for its turn got nothing yet. */
  const sent = (challenges: readonly EmailChallenge[], newEmail: string) => {
    const [first, second] = challenges.filter(({ status }) => status === 'sent')
    if (second) return t('sentBoth')
    const email = first?.role === 'current' ? (current ?? first.destination ?? '') : newEmail
    return t(first?.method === 'link' ? 'sentLink' : 'sentCode', { email })
  }
  switch (outcome.kind) {
    case 'changed':
      return (
        <Notice tone="success" title={<Rich parts={t.parts('changed', { email: outcome.newEmail })}>{Address}</Rich>}>
          <p>{t('changedHint')}</p>
          <EffectsWords effects={outcome.effects} />
        </Notice>
      )
    case 'cancelled':
      return <Notice tone="info" title={t('cancelled')} />
    case 'gone':
      return (
        <Notice tone="warning" title={<Rich parts={t.parts('gone', { email: outcome.newEmail })}>{Address}</Rich>} />
      )
    // The form above shows as much to the eye.
    case 'sent':
      return <p data-lk-visually-hidden="">{sent(outcome.change.challenges, outcome.change.newEmail)}</p>
    case 'half_done':
      return <p data-lk-visually-hidden="">{t('halfDone')}</p>
    case 'resent':
      return <Notice tone="success" title={words('resent')} />
    case 'still_waiting':
      return <Notice tone="info" title={t('stillWaiting')} />
    case 'failed':
      return (
        <WriteFailure
          error={outcome.error}
          title={t(failures[outcome.operation][outcome.unknown ? 'unknown' : 'failed'])}
        />
      )
  }
}

const failures = {
  start: { failed: 'startFailed', unknown: 'startUnknown' },
  resend: { failed: 'resendFailed', unknown: 'resendUnknown' },
  cancel: { failed: 'cancelFailed', unknown: 'cancelUnknown' },
  check: { failed: 'checkFailed', unknown: 'checkFailed' },
} as const
