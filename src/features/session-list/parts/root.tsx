'use client'
import { forwardRef, type ReactNode } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useFocusKeeper } from '../../../react/use-focus-keeper.js'
import { SessionListContext } from '../context.js'
import { useSessionList } from '../use-session-list.js'

export interface SessionListRootState extends Record<string, string> {
  /** @selector `[data-status="ready"]` */
  status: 'unavailable' | 'loading' | 'failed' | 'ready'
}

export interface SessionListRootProps extends PartProps<'div', SessionListRootState> {
  /** In place of the list when the adapter has no session operations. @defaultValue nothing */
  fallback?: ReactNode
}

/** Reads the sessions and groups all parts. Renders a `<div>` element, or the fallback. */
export const SessionListRoot: React.ForwardRefExoticComponent<
  SessionListRootProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, SessionListRootProps>(function SessionListRoot({ fallback = null, ...props }, ref) {
  const list = useSessionList()
  const keepFocus = useFocusKeeper<HTMLDivElement>(ref)
  if (list.status === 'unsupported') return <>{fallback}</>
  return (
    <SessionListContext.Provider value={list}>
      {renderPart({
        tag: 'div',
        name: 'session-list',
        state: { status: list.status },
        own: { tabIndex: -1 },
        props,
        ref: keepFocus,
      })}
    </SessionListContext.Provider>
  )
})
