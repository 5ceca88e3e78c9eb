'use client'
import type { ReactElement } from 'react'
import type { AnyAccountError } from '../../contract/index.js'
import { errorMessage } from '../../i18n/errors.js'
import { useErrorMessages } from '../../react/use-error-messages.js'
import { Notice } from '../../ui/notice.js'

/** What went wrong beside what was typed. The region is there before its text, so that the text is announced. */
export function ErrorText({ error }: { error: AnyAccountError | null }): ReactElement {
  const errors = useErrorMessages()
  return (
    <div role="alert" data-lk="step-up.error">
      {error ? <Notice tone="danger">{errorMessage(error, errors)}</Notice> : null}
    </div>
  )
}
