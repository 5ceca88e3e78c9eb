'use client'
import type { ReactElement, ReactNode } from 'react'
import type { AnyAccountError } from '../../contract/index.js'
import { useProblemWords } from '../../react/form/use-problem-words.js'
import { WriteFailure } from '../../react/frame/write-failure.js'
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
          title={t(failures[outcome.operation][outcome.unknown ? 'unknown' : 'failed'])}
          error={outcome.error}
        />
      )
  }
}

const failures = {
  set: { failed: 'avatarSetFailed', unknown: 'avatarSetUnknown' },
  remove: { failed: 'avatarRemoveFailed', unknown: 'avatarRemoveUnknown' },
} as const

/** What went wrong with the picture. */
export function AvatarFailure({ title, error }: { title: string; error: AnyAccountError }): ReactElement {
  const words = useProblemWords()
  const fields = error.code === 'validation' ? words.field(error.data.fields) : undefined
  return (
    <WriteFailure title={title} error={error}>
      {fields}
    </WriteFailure>
  )
}
