'use client'
import type { ReactElement } from 'react'
import { AccountError, type AnyAccountError } from '../../contract/index.js'
import { useCommonMessages } from '../use-messages.js'
import { useRetryWait } from '../use-retry-wait.js'

interface ErrorWordsProps {
  error: AnyAccountError
  words: (error: AnyAccountError) => string
}

/**
 * The words for an error. Where the server wants the user to wait, the seconds run down for the eye; a screen reader is
 * told once, because it would read out every one of them.
 */
export function ErrorWords({ error, words }: ErrorWordsProps): ReactElement {
  const t = useCommonMessages()
  const seconds = useRetryWait(error)
  if ((error.code !== 'rate_limited' && error.code !== 'locked') || !error.data.retryAfterMs) return <>{words(error)}</>
  const retryAfterMs = seconds * 1_000
  const left: AnyAccountError =
    error.code === 'locked'
      ? new AccountError('locked', { retryAfterMs })
      : new AccountError('rate_limited', { retryAfterMs })
  return (
    <>
      <span aria-hidden="true">{seconds > 0 ? words(left) : t('retryNow')}</span>
      <span data-lk-visually-hidden="">{words(error)}</span>
    </>
  )
}
