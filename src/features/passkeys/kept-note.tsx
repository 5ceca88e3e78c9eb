'use client'
import type { ReactElement } from 'react'
import { safeUrl } from '../../core/rules/safe-url.js'
import { unavailableMessage } from '../../i18n/errors.js'
import { safeText } from '../../i18n/safe-text.js'
import { AddWaysIn } from '../../react/frame/ways-left.js'
import type { Unavailable } from '../../react/use-capability.js'
import { useErrorMessages } from '../../react/use-error-messages.js'
import { useCommonMessages } from '../../react/use-messages.js'
import { Link } from '../../ui/link.js'
import type { PasskeysProps } from './passkeys.js'

interface KeptNoteProps {
  id: string
  kept: Unavailable
  nextSteps: NonNullable<PasskeysProps['nextSteps']>
}

/** Why a passkey cannot go, and the way out: another way to sign in, or to where somebody else decides. */
export function KeptNote({ id, kept, nextSteps: { password, connections } }: KeptNoteProps): ReactElement {
  const errors = useErrorMessages()
  const common = useCommonMessages()
  const { managedBy } = kept
  const href = safeUrl(managedBy?.url ?? kept.href)
  return (
    <div data-lk="passkeys.kept">
      <p id={id} data-lk-ui="field-hint">
        {unavailableMessage(kept, errors)}
      </p>
      {kept.reason === 'last_method' ? <AddWaysIn to={{ password, connections }} /> : null}
      {href ? (
        <Link href={href}>{managedBy?.url ? safeText(managedBy.name).text : common('moreAboutThis')}</Link>
      ) : null}
    </div>
  )
}
