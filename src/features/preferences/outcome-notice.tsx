'use client'
import type { ReactElement } from 'react'
import { WriteFailure } from '../../react/frame/write-failure.js'
import { useMessages } from '../../react/use-messages.js'
import { Notice } from '../../ui/notice.js'
import { preferencesMessages } from './messages.js'
import type { PreferencesOutcome } from './state.js'

/** What came of saving the form, in words. */
export function OutcomeNotice({ outcome }: { outcome: PreferencesOutcome }): ReactElement {
  const t = useMessages('preferences', preferencesMessages)
  switch (outcome.kind) {
    case 'saved':
      return <Notice tone="success" title={t('allSaved')} />
    case 'failed':
      return <WriteFailure error={outcome.error} title={t(outcome.unknown ? 'noneKnown' : 'noneSaved')} />
    case 'invalid':
      return <Notice tone="danger" title={t('invalid', { count: outcome.count })} />
    case 'conflict':
      return <Notice tone="warning" title={t('conflicts')} />
  }
}
