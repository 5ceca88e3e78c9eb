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
  /** The server will take no other try yet. */
  blocked?: boolean | undefined
  /** In place of the words for the error. */
  children?: ReactNode
}

/** What went wrong in the user's words, and the way on. A read that wants a proof offers to give it. */
export function FailureNotice(props: FailureNoticeProps): ReactElement {
  const { error, title, retry, retrying = false, blocked = false } = props
  const t = useCommonMessages()
  const text = useErrorText()
  const wantsProof = error.code === 'reauthentication_required'
  return (
    <Notice
      tone={wantsProof ? 'info' : 'danger'}
      title={wantsProof ? undefined : (title ?? t('failed'))}
      actions={
        retry ? (
          <Button size="small" pending={retrying} aria-disabled={blocked} onClick={retry}>
            {t(wantsProof ? 'confirmIdentity' : 'retry')}
          </Button>
        ) : undefined
      }
    >
      {/* Other words meanwhile, so that the same ones are said again when it fails again. */}
      {retrying ? t('working') : (props.children ?? text?.error(error))}
    </Notice>
  )
}
