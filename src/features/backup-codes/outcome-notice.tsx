'use client'
import type { ReactElement } from 'react'
import { errorMessage } from '../../i18n/errors.js'
import { ErrorWords } from '../../react/frame/error-words.js'
import { WriteFailure } from '../../react/frame/write-failure.js'
import { useErrorMessages } from '../../react/use-error-messages.js'
import { useMessages } from '../../react/use-messages.js'
import { Notice } from '../../ui/notice.js'
import { backupCodesMessages } from './messages.js'
import type { BackupCodesOutcome } from './state.js'

/** What the last action came to, in words. Never names a code. */
export function OutcomeNotice({ outcome }: { outcome: BackupCodesOutcome }): ReactElement | null {
  const t = useMessages('backupCodes', backupCodesMessages)
  switch (outcome.kind) {
    case 'issued':
      return <Notice tone="success" title={t(outcome.invalidatedPrevious ? 'issuedOldEnded' : 'issued')} />
    case 'saved':
      return <Notice tone="success" title={t('saved')} />
    case 'vanished':
      return <Notice tone="warning" title={t('vanished')} />
    case 'lost':
      return (
        <Notice tone="danger" title={t('lost')}>
          {t('lostHint')}
        </Notice>
      )
    case 'disabled':
      return <Notice tone="success" title={t('disabled')} />
    case 'failed':
      return <Failed outcome={outcome} />
  }
}

const words = {
  regenerate: { failed: 'regenerateFailed', unknown: 'regenerateUnknown' },
  disable: { failed: 'disableFailed', unknown: 'disableUnknown' },
} as const

function Failed({ outcome }: { outcome: Extract<BackupCodesOutcome, { kind: 'failed' }> }): ReactElement {
  const t = useMessages('backupCodes', backupCodesMessages)
  const errors = useErrorMessages()
  const { error, operation, unknown } = outcome
  return (
    <WriteFailure error={error} title={t(words[operation][unknown ? 'unknown' : 'failed'])}>
      {unknown && operation === 'regenerate' ? (
        <>
          <p>
            <ErrorWords error={error} words={(shown) => errorMessage(shown, errors)} />
          </p>
          <p>{t('regenerateUnknownHint')}</p>
        </>
      ) : undefined}
    </WriteFailure>
  )
}
