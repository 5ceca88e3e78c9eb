'use client'
import { forwardRef, type ReactNode } from 'react'
import type { AnyAccountError } from '../../../contract/index.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import type { Unavailable } from '../../../react/use-capability.js'
import { useSessionListContext } from '../context.js'

type Div<Props> = React.ForwardRefExoticComponent<Props & React.RefAttributes<HTMLDivElement>>

export interface SessionListLoadingState extends Record<string, boolean> {
  /** It takes longer than usual. @selector `[data-slow]` */
  slow: boolean
}
export interface SessionListLoadingProps extends Omit<PartProps<'div', SessionListLoadingState>, 'children'> {
  children?: ReactNode | ((state: SessionListLoadingState) => ReactNode)
}

/** What is shown until the first answer. Renders a `<div>` element with `aria-busy`. */
export const SessionListLoading: Div<SessionListLoadingProps> = forwardRef<HTMLDivElement, SessionListLoadingProps>(
  function SessionListLoading({ children, ...props }, ref) {
    const list = useSessionListContext('Loading')
    if (list.status !== 'loading') return null
    const state = { slow: list.slow }
    const content = typeof children === 'function' ? children(state) : children
    const own = { 'aria-busy': true, children: content }
    return renderPart({ tag: 'div', name: 'session-list.loading', state, own, props, ref })
  },
)

export interface SessionListFailureProps extends Omit<PartProps<'div', { retrying: boolean }>, 'children'> {
  children?: (failure: { error: AnyAccountError; retrying: boolean; retry: () => void }) => ReactNode
}

/** What is shown when the list could not be read: never an empty list. Renders a `<div>` element. */
export const SessionListFailure: Div<SessionListFailureProps> = forwardRef<HTMLDivElement, SessionListFailureProps>(
  function SessionListFailure({ children, ...props }, ref) {
    const list = useSessionListContext('Failure')
    if (list.status !== 'failed') return null
    const state = { retrying: list.retrying }
    const own = { children: children?.(list) }
    return renderPart({ tag: 'div', name: 'session-list.failure', state, own, props, ref })
  },
)

export interface SessionListUnavailableProps
  extends Omit<PartProps<'div', { reason: Unavailable['reason'] }>, 'children'> {
  children?: (reason: Unavailable) => ReactNode
}

/** What is shown when this user may not use it, with the reason. Renders a `<div>` element. */
export const SessionListUnavailable: Div<SessionListUnavailableProps> = forwardRef<
  HTMLDivElement,
  SessionListUnavailableProps
>(function SessionListUnavailable({ children, ...props }, ref) {
  const list = useSessionListContext('Unavailable')
  if (list.status !== 'unavailable') return null
  const state = { reason: list.reason.reason }
  const own = { children: children?.(list.reason) }
  return renderPart({ tag: 'div', name: 'session-list.unavailable', state, own, props, ref })
})

export type SessionListEmptyProps = PartProps<'div', Record<string, never>>

/** What is shown when the adapter lists sessions and there is no other one. Renders a `<div>` element. */
export const SessionListEmpty: Div<SessionListEmptyProps> = forwardRef<HTMLDivElement, SessionListEmptyProps>(
  function SessionListEmpty(props, ref) {
    const list = useSessionListContext('Empty')
    if (list.status !== 'ready' || !list.sessions || list.hasOthers) return null
    return renderPart({ tag: 'div', name: 'session-list.empty', state: {}, props, ref })
  },
)
