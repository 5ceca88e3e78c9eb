'use client'
import { forwardRef } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useSessionItem } from '../context.js'

export interface SessionListButtonState extends Record<string, boolean> {
  /** @selector `[data-pending]` */
  pending: boolean
  /** There were too many attempts, and the server will take no other one yet. @selector `[data-blocked]` */
  blocked: boolean
}

export type SessionListRevokeProps = PartProps<'button', SessionListButtonState>

/**
 * Ends the session of its row. Renders a `<button>` element, or nothing for the current session, for one that cannot be
 * ended, and where the adapter cannot end single sessions.
 */
export const SessionListRevoke: React.ForwardRefExoticComponent<
  SessionListRevokeProps & React.RefAttributes<HTMLButtonElement>
> = forwardRef<HTMLButtonElement, SessionListRevokeProps>(function SessionListRevoke(props, ref) {
  const { session, revoking, blocked, revoke } = useSessionItem('Revoke')
  if (!revoke || session.current || !session.revocable) return null
  const pending = revoking !== undefined
  return renderPart({
    tag: 'button',
    name: 'session-list.revoke',
    state: { pending, blocked },
    own: { type: 'button', 'aria-disabled': pending || blocked || undefined, onClick: () => revoke(session.id) },
    props,
    ref,
  })
})
