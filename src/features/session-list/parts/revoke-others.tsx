'use client'
import { forwardRef } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useSessionListContext } from '../context.js'
import type { SessionListButtonState } from './revoke.js'

export type SessionListRevokeOthersProps = PartProps<'button', SessionListButtonState>

/**
 * Ends all sessions but this one. Renders a `<button>` element, or nothing when there is no other session or the adapter
 * cannot do it.
 */
export const SessionListRevokeOthers: React.ForwardRefExoticComponent<
  SessionListRevokeOthersProps & React.RefAttributes<HTMLButtonElement>
> = forwardRef<HTMLButtonElement, SessionListRevokeOthersProps>(function SessionListRevokeOthers(props, ref) {
  const list = useSessionListContext('RevokeOthers')
  if (list.status !== 'ready' || !list.revokeOthers || !list.hasOthers) return null
  const pending = list.revokingOthers !== undefined
  const blocked = list.blocked.others
  return renderPart({
    tag: 'button',
    name: 'session-list.revoke-others',
    state: { pending, blocked },
    own: { type: 'button', 'aria-disabled': pending || blocked || undefined, onClick: list.revokeOthers },
    props,
    ref,
  })
})
