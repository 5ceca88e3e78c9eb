'use client'
import { type ReactElement, useContext } from 'react'
import { safeUrl } from '../../core/rules/safe-url.js'
import { unavailableMessage } from '../../i18n/errors.js'
import { safeText } from '../../i18n/safe-text.js'
import { AddWaysIn } from '../../react/frame/ways-left.js'
import type { Unavailable } from '../../react/use-capability.js'
import { useErrorMessages } from '../../react/use-error-messages.js'
import { useCommonMessages } from '../../react/use-messages.js'
import { Link } from '../../ui/link.js'
import { ViewContext } from './view.js'

/** Why a connection cannot go now, and what would change that (features.md, N1 and N5). */
export function WhyItStays({ id, reason }: { id?: string | undefined; reason: Unavailable }): ReactElement {
  const errors = useErrorMessages()
  const common = useCommonMessages()
  const { waysToAdd } = useContext(ViewContext)
  const managed = reason.managedBy?.url
  const href = safeUrl(managed ?? reason.href)
  return (
    <div data-lk="connected-accounts.reason" data-lk-ui="field-hint">
      <p id={id}>{unavailableMessage(reason, errors)}</p>
      {reason.reason === 'last_method' && waysToAdd ? <AddWaysIn to={waysToAdd} /> : null}
      {href ? (
        <Link href={href}>{managed ? safeText(reason.managedBy?.name ?? '').text : common('moreAboutThis')}</Link>
      ) : null}
    </div>
  )
}
