'use client'
import { forwardRef, memo, type ReactNode, useMemo } from 'react'
import type { Session } from '../../../contract/index.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useFirstFew } from '../../../react/use-first-few.js'
import { type SessionItem, SessionItemContext, SessionListContext, useSessionListContext } from '../context.js'

export interface SessionListItemsProps extends Omit<PartProps<'ul', Record<string, never>>, 'children'> {
  /**
   * Renders one session, usually as a `SessionList.Item`. A function that stays the same from render to render saves
   * rendering the rows that did not change.
   */
  children: (session: Session) => ReactNode
}

const noSessions: readonly Session[] = []

/** The sessions that are shown, the current one first. Renders a `<ul>` element, or nothing when there are none. */
export const SessionListItems: React.ForwardRefExoticComponent<
  SessionListItemsProps & React.RefAttributes<HTMLUListElement>
> = forwardRef<HTMLUListElement, SessionListItemsProps>(function SessionListItems({ children, ...props }, ref) {
  const list = useSessionListContext('Items')
  const sessions = useFirstFew(list.status === 'ready' && list.sessions ? list.sessions : noSessions)
  if (list.status !== 'ready' || sessions.length === 0) return null
  const rows = sessions.map((session) => (
    <Slot
      key={session.id}
      session={session}
      revoking={list.revoking.get(session.id)}
      blocked={list.blocked.sessions.has(session.id)}
      revoke={list.revoke}
    >
      {children}
    </Slot>
  ))
  // The rows see their own session and not the list: React would look for readers of the list in all of their elements,
  // each time that something about it changes.
  const content = <SessionListContext.Provider value={null}>{rows}</SessionListContext.Provider>
  return renderPart({ tag: 'ul', name: 'session-list.items', state: {}, own: { children: content }, props, ref })
})

interface SlotProps extends SessionItem {
  children: (session: Session) => ReactNode
}

/** Renders again only when something about its own session has changed. */
const Slot = memo(function Slot({ session, revoking, blocked, revoke, children }: SlotProps) {
  const item = useMemo(() => ({ session, revoking, blocked, revoke }), [session, revoking, blocked, revoke])
  return <SessionItemContext.Provider value={item}>{children(session)}</SessionItemContext.Provider>
})
