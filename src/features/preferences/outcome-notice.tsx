'use client'
import type { ReactElement } from 'react'
import { useProblemWords } from '../../react/form/use-problem-words.js'
import { ErrorWords } from '../../react/frame/error-words.js'
import { useMessages } from '../../react/use-messages.js'
import { Notice } from '../../ui/notice.js'
import { preferencesMessages } from './messages.js'
import type { PreferencesOutcome } from './state.js'

/** What came of saving the form, in words. */
export function OutcomeNotice({ outcome }: { outcome: PreferencesOutcome }): ReactElement {
  const t = useMessages('preferences', preferencesMessages)
  const words = useProblemWords()
  switch (outcome.kind) {
    case 'saved':
      return <Notice tone="success" title={t('allSaved')} />
    case 'failed':
      return (
        <Notice tone="danger" title={t('noneSaved')}>
          <ErrorWords error={outcome.error} words={words.form} />
        </Notice>
      )
    case 'invalid':
      return <Notice tone="danger" title={t('invalid', { count: outcome.count })} />
    case 'conflict':
      return <Notice tone="warning" title={t('conflicts')} />
  }
}
