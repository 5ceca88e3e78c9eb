'use client'
import { forwardRef, type ReactNode } from 'react'
import { renderStatus, type StatusProps } from '../../../react/render/render-status.js'
import { useSessionListContext } from '../context.js'
import type { SessionListReady } from '../state.js'

export interface SessionListStatusProps extends StatusProps<SessionListReady> {
  /** Words what the last action came to, or what is under way; `null` for nothing to say. */
  children: (list: SessionListReady) => ReactNode
}

/**
 * Says what the last action came to. Renders a `<div role="status">` that is there, empty, before there is anything to
 * say, because a screen reader does not announce a region that comes together with its text.
 */
export const SessionListStatus: React.ForwardRefExoticComponent<
  SessionListStatusProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, SessionListStatusProps>(function SessionListStatus(props, ref) {
  const list = useSessionListContext('Status')
  const outcome = list.status === 'ready' ? list.outcome : null
  return renderStatus({ name: 'session-list.status', said: list.status === 'ready' ? list : null, outcome, props, ref })
})
