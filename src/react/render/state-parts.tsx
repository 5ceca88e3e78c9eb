'use client'
import { type ForwardRefExoticComponent, forwardRef, type ReactNode, type RefAttributes } from 'react'
import type { AnyAccountError } from '../../contract/index.js'
import type { Unavailable } from '../use-capability.js'
import { type PartProps, renderPart } from './render-part.js'

type Div<Props> = ForwardRefExoticComponent<Props & RefAttributes<HTMLDivElement>>

/** What every feature is as long as there is nothing to do in it. */
export type ReadState =
  | { status: 'unsupported' | 'ready' }
  | { status: 'unavailable'; reason: Unavailable }
  | { status: 'loading'; slow: boolean }
  | { status: 'failed'; error: AnyAccountError; retrying: boolean; retry: () => void }

export interface LoadingState extends Record<string, boolean> {
  /** It takes longer than usual. @selector `[data-slow]` */
  slow: boolean
}
export interface LoadingProps extends Omit<PartProps<'div', LoadingState>, 'children'> {
  children?: ReactNode | ((state: LoadingState) => ReactNode)
}
export interface FailureProps extends Omit<PartProps<'div', { retrying: boolean }>, 'children'> {
  children?: (failure: { error: AnyAccountError; retrying: boolean; retry: () => void }) => ReactNode
}
export interface UnavailableProps extends Omit<PartProps<'div', { reason: Unavailable['reason'] }>, 'children'> {
  children?: (reason: Unavailable) => ReactNode
}

export interface StateParts {
  Loading: Div<LoadingProps>
  Failure: Div<FailureProps>
  Unavailable: Div<UnavailableProps>
}

/**
 * The three parts that every feature has for what is shown in place of itself.
 *
 * @param feature the `data-lk` of its root: `email-change`
 * @param useFeature its context, which throws outside of the root
 */
export function stateParts(feature: string, useFeature: (part: string) => ReadState): StateParts {
  return {
    Loading: forwardRef<HTMLDivElement, LoadingProps>(function Loading({ children, ...props }, ref) {
      const read = useFeature('Loading')
      if (read.status !== 'loading') return null
      const state = { slow: read.slow }
      const own = { 'aria-busy': true, children: typeof children === 'function' ? children(state) : children }
      return renderPart({ tag: 'div', name: `${feature}.loading`, state, own, props, ref })
    }),
    Failure: forwardRef<HTMLDivElement, FailureProps>(function Failure({ children, ...props }, ref) {
      const read = useFeature('Failure')
      if (read.status !== 'failed') return null
      const state = { retrying: read.retrying }
      return renderPart({
        tag: 'div',
        name: `${feature}.failure`,
        state,
        own: { children: children?.(read) },
        props,
        ref,
      })
    }),
    Unavailable: forwardRef<HTMLDivElement, UnavailableProps>(function Unavailable({ children, ...props }, ref) {
      const read = useFeature('Unavailable')
      if (read.status !== 'unavailable') return null
      const state = { reason: read.reason.reason }
      const own = { children: children?.(read.reason) }
      return renderPart({ tag: 'div', name: `${feature}.unavailable`, state, own, props, ref })
    }),
  }
}
