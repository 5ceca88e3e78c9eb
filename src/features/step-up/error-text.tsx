'use client'
import type { ReactElement } from 'react'
import type { AnyAccountError } from '../../contract/index.js'
import { errorMessage } from '../../i18n/errors.js'
import { useErrorMessages } from '../../react/use-error-messages.js'
import { useMessages } from '../../react/use-messages.js'
import { Notice } from '../../ui/notice.js'
import { stepUpMessages } from './messages.js'

interface ErrorTextProps {
  error: AnyAccountError | null
  /** The proof is a link: nobody typed anything that could be wrong. */
  link?: boolean | undefined
}

/** What went wrong beside what was typed. The region is there before its text, so that the text is announced. */
export function ErrorText({ error, link = false }: ErrorTextProps): ReactElement {
  const errors = useErrorMessages()
  const t = useMessages('stepUp', stepUpMessages)
  const unopened = link && error?.code === 'invalid_code'
  return (
    <div role="alert" data-lk="step-up.error">
      {error ? <Notice tone="danger">{unopened ? t('linkNotOpened') : errorMessage(error, errors)}</Notice> : null}
    </div>
  )
}
