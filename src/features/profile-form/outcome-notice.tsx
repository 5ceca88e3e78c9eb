'use client'
import type { ReactElement, ReactNode } from 'react'
import type { AnyAccountError } from '../../contract/index.js'
import { useProblemWords } from '../../react/form/use-problem-words.js'
import { ErrorWords } from '../../react/frame/error-words.js'
import { useMessages } from '../../react/use-messages.js'
import { Notice } from '../../ui/notice.js'
import { profileFormMessages } from './messages.js'
import type { ProfileOutcome } from './state.js'

/** What the last action came to, in words. */
export function OutcomeNotice({
  outcome,
  savedNote,
}: {
  outcome: ProfileOutcome
  savedNote?: ReactNode
}): ReactElement {
  const t = useMessages('profileForm', profileFormMessages)
  switch (outcome.kind) {
    case 'saved':
      return (
        <Notice tone="success" title={t('saved')}>
          {savedNote}
        </Notice>
      )
    case 'avatar_saved':
      return (
        <Notice tone="success" title={t('avatarSaved')}>
          {savedNote}
        </Notice>
      )
    case 'avatar_removed':
      return <Notice tone="success" title={t('avatarRemoved')} />
    case 'avatar_failed':
      return (
        <AvatarFailure
          title={t(outcome.operation === 'set' ? 'avatarSetFailed' : 'avatarRemoveFailed')}
          error={outcome.error}
        />
      )
  }
}

/** What went wrong with the picture. */
export function AvatarFailure({ title, error }: { title: string; error: AnyAccountError }): ReactElement {
  const words = useProblemWords()
  const fields = error.code === 'validation' ? words.field(error.data.fields) : undefined
  return (
    <Notice tone="danger" title={title}>
      {fields ?? <ErrorWords error={error} words={words.form} />}
    </Notice>
  )
}
