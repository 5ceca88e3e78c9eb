'use client'
import { Fragment, forwardRef, type ReactNode } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useSessionListContext } from '../context.js'
import type { SessionListReady } from '../state.js'

export interface SessionListStatusProps extends Omit<PartProps<'div', { kind: string | undefined }>, 'children'> {
  /** Words what the last action came to, or what is under way; `null` for nothing to say. */
  children: (list: SessionListReady) => ReactNode
}

/**
 * Says what the last action came to. Renders a `<div role="status">` that is there, empty, before there is anything to
 * say, because a screen reader does not announce a region that comes together with its text.
 */
export const SessionListStatus: React.ForwardRefExoticComponent<
  SessionListStatusProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, SessionListStatusProps>(function SessionListStatus({ children, ...props }, ref) {
  const list = useSessionListContext('Status')
  const outcome = list.status === 'ready' ? list.outcome : null
  // A new key makes a new node of the same words, so that they are announced again.
  const content = list.status === 'ready' ? <Fragment key={outcome?.id ?? 0}>{children(list)}</Fragment> : null
  return renderPart({
    tag: 'div',
    name: 'session-list.status',
    state: { kind: outcome?.kind },
    own: { role: 'status', children: content },
    props,
    ref,
  })
})
