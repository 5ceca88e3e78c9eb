'use client'
import type { ReactElement, ReactNode } from 'react'
import type { AnyAccountError } from '../../contract/index.js'
import { Button } from '../../ui/button.js'
import { Notice } from '../../ui/notice.js'
import { useCommonMessages } from '../use-messages.js'
import { useErrorText } from './use-error-text.js'

export interface FailureNoticeProps {
  error: AnyAccountError
  /** What could not be done; absent: that it could not be shown. */
  title?: ReactNode
  retry?: (() => void) | undefined
  retrying?: boolean | undefined
}

/** What went wrong in the user's words, and the way on. A read that wants a proof offers to give it. */
export function FailureNotice({ error, title, retry, retrying = false }: FailureNoticeProps): ReactElement {
  const t = useCommonMessages()
  const text = useErrorText()
  const wantsProof = error.code === 'reauthentication_required'
  return (
    <Notice
      tone={wantsProof ? 'info' : 'danger'}
      title={wantsProof ? undefined : (title ?? t('failed'))}
      actions={
        retry ? (
          <Button size="small" pending={retrying} onClick={retry}>
            {t(wantsProof ? 'confirmIdentity' : 'retry')}
          </Button>
        ) : undefined
      }
    >
      {text?.error(error)}
    </Notice>
  )
}
