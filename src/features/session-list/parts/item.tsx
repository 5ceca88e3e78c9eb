'use client'
import { forwardRef } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useSessionItem } from '../context.js'

export interface SessionListItemState extends Record<string, boolean> {
  /** The session that asks. @selector `[data-current]` */
  current: boolean
  /** It is being ended. @selector `[data-pending]` */
  pending: boolean
  /** It can be ended. @selector `[data-revocable]` */
  revocable: boolean
  /** Somebody of the support team. @selector `[data-impersonated]` */
  impersonated: boolean
}

export type SessionListItemProps = PartProps<'li', SessionListItemState>

/** One session. Takes the focus when the row before it goes. Renders an `<li>` element. */
export const SessionListItem: React.ForwardRefExoticComponent<
  SessionListItemProps & React.RefAttributes<HTMLLIElement>
> = forwardRef<HTMLLIElement, SessionListItemProps>(function SessionListItem(props, ref) {
  const { session, revoking } = useSessionItem('Item')
  const state: SessionListItemState = {
    current: session.current,
    pending: revoking !== undefined,
    revocable: session.revocable,
    impersonated: session.impersonated ?? false,
  }
  return renderPart({ tag: 'li', name: 'session-list.item', state, own: { tabIndex: -1 }, props, ref })
})
