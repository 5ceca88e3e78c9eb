'use client'
import type { ReactElement } from 'react'
import { needsSignIn } from '../../contract/needs-sign-in.js'
import { withinReach } from '../../core/rules/within-reach.js'
import { useClient } from '../use-client.js'
import { useRetryWait } from '../use-retry-wait.js'
import { useSignInAgain } from '../use-sign-in-again.js'
import { ErrorWords } from './error-words.js'
import { FailureNotice, type FailureNoticeProps } from './failure-notice.js'
import { UnavailableNotice } from './unavailable-notice.js'
import { useErrorText } from './use-error-text.js'

/** Why something could not be read. What this user may not see is no failure, and is not tried again. */
export function ReadFailure(props: FailureNoticeProps): ReactElement {
  const { retry } = props
  // A read that was not asked for has not tried to step up, and so does not know yet that it cannot.
  const error = withinReach(props.error, useClient().adapter())
  const text = useErrorText()
  const wait = useRetryWait(error)
  const signInAgain = useSignInAgain()
  if (error.code === 'forbidden') return <UnavailableNotice reason={{ state: 'unavailable', ...error.data }} />
  const signInAndRetry = signInAgain && retry && (() => void signInAgain().then(retry))
  return (
    <FailureNotice {...props} retry={needsSignIn(error) ? signInAndRetry : retry} blocked={wait > 0}>
      {text ? <ErrorWords error={error} words={text.error} /> : null}
    </FailureNotice>
  )
}
