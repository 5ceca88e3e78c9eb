'use client'
import type { ReactElement } from 'react'
import type { Effects } from '../../contract/index.js'
import { formatPhoneNumber } from '../../core/rules/phone-number.js'
import { challengeMessages } from '../../i18n/challenge.js'
import { Address } from '../../react/frame/address.js'
import { EffectsWords } from '../../react/frame/effects-words.js'
import { WriteFailure } from '../../react/frame/write-failure.js'
import { Rich } from '../../react/rich.js'
import { useMessages } from '../../react/use-messages.js'
import { Notice } from '../../ui/notice.js'
import { phoneChangeMessages } from './messages.js'
import type { PhoneChangeOutcome } from './state.js'

/** What the last step came to, in words. Says what the adapter reports, and nothing more. */
export function OutcomeNotice({ outcome }: { outcome: PhoneChangeOutcome }): ReactElement | null {
  const t = useMessages('phoneChange', phoneChangeMessages)
  const words = useMessages('challenge', challengeMessages)
  switch (outcome.kind) {
    // The form above shows as much to the eye.
    case 'sent':
      return <p data-lk-visually-hidden="">{t('sent', { number: formatPhoneNumber(outcome.change.number) })}</p>
    case 'resent':
      return <Notice tone="success" title={words('resent')} />
    case 'changed':
      return (
        <Notice
          tone="success"
          title={<Rich parts={t.parts('changed', { number: formatPhoneNumber(outcome.number) })}>{Address}</Rich>}
        >
          <EffectsWords effects={worthTelling(outcome.effects)} />
        </Notice>
      )
    case 'removed':
      return (
        <Notice tone="success" title={t('removed')}>
          <EffectsWords effects={worthTelling(outcome.effects)} />
        </Notice>
      )
    case 'lost':
      return <Notice tone="warning" title={t('lost')} />
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
  remove: { failed: 'removeFailed', unknown: 'removeUnknown' },
} as const

/** Nobody expects a number to end sessions, and so it goes without saying when it did not. */
const worthTelling = (effects: Effects | undefined) => (effects?.otherSessions === 'ended' ? effects : undefined)
