'use client'
import type { ReactElement } from 'react'
import { safeUrl } from '../../core/rules/safe-url.js'
import { Link } from '../../ui/link.js'
import { Notice } from '../../ui/notice.js'
import type { Unavailable } from '../use-capability.js'
import { useCommonMessages } from '../use-messages.js'
import { useErrorText } from './use-error-text.js'

/** Why this user cannot use a section, in words, with the way to where it can be changed. */
export function UnavailableNotice({ reason }: { reason: Unavailable }): ReactElement {
  const t = useCommonMessages()
  const text = useErrorText()
  const href = safeUrl(reason.managedBy?.url ?? reason.href)
  return (
    <Notice
      tone="info"
      actions={
        href ? <Link href={href}>{reason.managedBy?.url ? reason.managedBy.name : t('moreAboutThis')}</Link> : undefined
      }
    >
      {text?.unavailable(reason)}
    </Notice>
  )
}
