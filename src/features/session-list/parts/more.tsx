'use client'
import { forwardRef } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useSessionListContext } from '../context.js'

export interface SessionListMoreState extends Record<string, boolean> {
  /** The next page is on its way. @selector `[data-pending]` */
  pending: boolean
}

export type SessionListMoreProps = PartProps<'button', SessionListMoreState>

/** Shows the next 50 sessions. Renders a `<button>` element, or nothing when all are shown. */
export const SessionListMore: React.ForwardRefExoticComponent<
  SessionListMoreProps & React.RefAttributes<HTMLButtonElement>
> = forwardRef<HTMLButtonElement, SessionListMoreProps>(function SessionListMore(props, ref) {
  const list = useSessionListContext('More')
  if (list.status !== 'ready' || !list.showMore) return null
  const pending = list.loadingMore
  return renderPart({
    tag: 'button',
    name: 'session-list.more',
    state: { pending },
    own: { type: 'button', 'aria-disabled': pending || undefined, onClick: list.showMore },
    props,
    ref,
  })
})
