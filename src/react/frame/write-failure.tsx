'use client'
import type { ReactElement, ReactNode } from 'react'
import type { AnyAccountError } from '../../contract/index.js'
import { needsSignIn } from '../../contract/needs-sign-in.js'
import { safeUrl } from '../../core/rules/safe-url.js'
import { errorMessage } from '../../i18n/errors.js'
import { safeText } from '../../i18n/safe-text.js'
import { Button } from '../../ui/button.js'
import { Link } from '../../ui/link.js'
import { Notice } from '../../ui/notice.js'
import { useErrorMessages } from '../use-error-messages.js'
import { useCommonMessages } from '../use-messages.js'
import { useSignInAgain } from '../use-sign-in-again.js'
import { ErrorWords } from './error-words.js'

interface WriteFailureProps {
  /** What could not be done, or of what nobody knows whether it was. */
  title: ReactNode
  error: AnyAccountError
  /** In place of the words for the error. */
  children?: ReactNode
}

/**
 * A write that a button made and that came to nothing: what, why, and the way to where somebody else manages it. For what
 * is loaded later, since it brings the words for all errors. Renders nothing for a session that is over: the lock around
 * it has said so already, and offers the way back in.
 */
export function WriteFailure({ title, error, children }: WriteFailureProps): ReactElement | null {
  const errors = useErrorMessages()
  const common = useCommonMessages()
  const signInAgain = useSignInAgain()
  if (error.code === 'session_expired') return null
  const managedBy = error.code === 'forbidden' ? error.data.managedBy : undefined
  const href = safeUrl(managedBy?.url)
  const there = href ? <Link href={href}>{safeText(managedBy?.name ?? href).text}</Link> : undefined
  const signIn =
    signInAgain && needsSignIn(error) ? (
      <Button size="small" onClick={() => void signInAgain()}>
        {common('signInAgain')}
      </Button>
    ) : undefined
  return (
    <Notice tone="danger" title={title} actions={there ?? signIn}>
      {children ?? <ErrorWords error={error} words={(shown) => errorMessage(shown, errors)} />}
    </Notice>
  )
}
