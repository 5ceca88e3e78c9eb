'use client'
import { forwardRef } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import {
  type FailureProps,
  type LoadingProps,
  type LoadingState,
  type StateParts,
  stateParts,
  type UnavailableProps,
} from '../../../react/render/state-parts.js'
import { useSessionListContext } from '../context.js'

const parts: StateParts = /* @__PURE__ */ stateParts('session-list', useSessionListContext)

export type SessionListLoadingState = LoadingState
export type SessionListLoadingProps = LoadingProps
export type SessionListFailureProps = FailureProps
export type SessionListUnavailableProps = UnavailableProps

/** What is shown until the first answer. Renders a `<div>` element with `aria-busy`. */
export const SessionListLoading: StateParts['Loading'] = parts.Loading

/** What is shown when the list could not be read: never an empty list. Renders a `<div>` element. */
export const SessionListFailure: StateParts['Failure'] = parts.Failure

/** What is shown when this user may not use it, with the reason. Renders a `<div>` element. */
export const SessionListUnavailable: StateParts['Unavailable'] = parts.Unavailable

export type SessionListEmptyProps = PartProps<'div', Record<string, never>>

/** What is shown when the adapter lists sessions and there is no other one. Renders a `<div>` element. */
export const SessionListEmpty: React.ForwardRefExoticComponent<
  SessionListEmptyProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, SessionListEmptyProps>(function SessionListEmpty(props, ref) {
  const list = useSessionListContext('Empty')
  if (list.status !== 'ready' || !list.sessions || list.hasOthers) return null
  return renderPart({ tag: 'div', name: 'session-list.empty', state: {}, props, ref })
})
