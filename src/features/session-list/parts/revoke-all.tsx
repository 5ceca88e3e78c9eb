'use client'
import { forwardRef } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useSessionListContext } from '../context.js'
import type { SessionListButtonState } from './revoke.js'

export type SessionListRevokeAllProps = PartProps<'button', SessionListButtonState>

/**
 * Ends all sessions, this one too; the provider’s `onSignedOut` follows. Renders a `<button>` element, or nothing when
 * the adapter cannot do it.
 */
export const SessionListRevokeAll: React.ForwardRefExoticComponent<
  SessionListRevokeAllProps & React.RefAttributes<HTMLButtonElement>
> = forwardRef<HTMLButtonElement, SessionListRevokeAllProps>(function SessionListRevokeAll(props, ref) {
  const list = useSessionListContext('RevokeAll')
  if (list.status !== 'ready' || !list.revokeAll) return null
  const pending = list.revokingAll !== undefined
  const blocked = list.blocked.all
  return renderPart({
    tag: 'button',
    name: 'session-list.revoke-all',
    state: { pending, blocked },
    own: { type: 'button', 'aria-disabled': pending || blocked || undefined, onClick: list.revokeAll },
    props,
    ref,
  })
})
