'use client'
import type { ReactElement, ReactNode } from 'react'
import type { AnyAccountError } from '../../contract/index.js'
import { challengeMessages } from '../../i18n/challenge.js'
import { errorMessage } from '../../i18n/errors.js'
import { Address } from '../../react/frame/address.js'
import { EffectsWords } from '../../react/frame/effects-words.js'
import { ErrorWords } from '../../react/frame/error-words.js'
import { Rich } from '../../react/rich.js'
import { useErrorMessages } from '../../react/use-error-messages.js'
import { useMessages } from '../../react/use-messages.js'
import { Notice } from '../../ui/notice.js'
import { emailChangeMessages } from './messages.js'
import type { EmailChangeOutcome } from './state.js'

/** What the last step came to, in words. Says what the adapter reports, and nothing more. */
export function OutcomeNotice({ outcome }: { outcome: EmailChangeOutcome }): ReactElement | null {
  const t = useMessages('emailChange', emailChangeMessages)
  const words = useMessages('challenge', challengeMessages)
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
    case 'sent': {
      const { newEmail, challenges } = outcome.change
      const key = challenges.some(({ method }) => method === 'link') ? 'sentLink' : 'sentCode'
      return <p data-lk-visually-hidden="">{challenges.length > 1 ? t('sentCodes') : t(key, { email: newEmail })}</p>
    }
    case 'half_done':
      return <p data-lk-visually-hidden="">{t('halfDone')}</p>
    case 'resent':
      return <Notice tone="success" title={words('resent')} />
    case 'still_waiting':
      return <Notice tone="info" title={t('stillWaiting')} />
    case 'failed':
      // The lock around this has said so already, and offers the way back in.
      if (outcome.error.code === 'session_expired') return null
      return <Failed error={outcome.error}>{t(failures[outcome.operation])}</Failed>
  }
}

const failures = { resend: 'resendFailed', cancel: 'cancelFailed', check: 'checkFailed' } as const

function Failed({ error, children }: { error: AnyAccountError; children: ReactNode }): ReactElement {
  const errors = useErrorMessages()
  return (
    <Notice tone="danger" title={children}>
      <ErrorWords error={error} words={(shown) => errorMessage(shown, errors)} />
    </Notice>
  )
}
