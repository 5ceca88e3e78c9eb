'use client'
import type { ReactElement } from 'react'
import { useRetryWait } from '../use-retry-wait.js'
import { ErrorWords } from './error-words.js'
import { FailureNotice, type FailureNoticeProps } from './failure-notice.js'
import { UnavailableNotice } from './unavailable-notice.js'
import { useErrorText } from './use-error-text.js'

/** Why something could not be read. What this user may not see is no failure, and is not tried again. */
export function ReadFailure(props: FailureNoticeProps): ReactElement {
  const { error } = props
  const text = useErrorText()
  const wait = useRetryWait(error)
  if (error.code === 'forbidden') return <UnavailableNotice reason={{ state: 'unavailable', ...error.data }} />
  return (
    <FailureNotice {...props} blocked={wait > 0}>
      {text ? <ErrorWords error={error} words={text.error} /> : null}
    </FailureNotice>
  )
}
