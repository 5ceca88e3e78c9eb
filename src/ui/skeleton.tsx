'use client'
import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { replaceable, type UiComponents } from './components.js'

/** Native attributes go to the root `<div>`. */
export interface SkeletonProps extends Omit<ComponentPropsWithoutRef<'div'>, 'style' | 'children'> {
  /** How many rows to hold the place for. @default 3 */
  rows?: number | undefined
}

export const DefaultSkeleton: UiComponents['Skeleton'] = /* @__PURE__ */ forwardRef<HTMLDivElement, SkeletonProps>(
  function Skeleton({ rows = 3, ...rest }, ref) {
    return (
      <div data-lk-ui="skeleton" aria-hidden="true" {...rest} ref={ref}>
        {Array.from({ length: rows }, (_, index) => (
          // The markup of a row, so that it has a row's size in every container.
          <div key={index} data-lk-ui="row">
            <span data-lk-ui="row-icon" />
            <div data-lk-ui="row-text">
              <p data-lk-ui="row-title">
                <span />
              </p>
              <div data-lk-ui="row-meta">
                <span />
              </div>
            </div>
          </div>
        ))}
      </div>
    )
  },
)

/** Holds the place of rows that are on their way; says nothing to a screen reader. Renders a `<div>` element. */
export const Skeleton: UiComponents['Skeleton'] = /* @__PURE__ */ replaceable('Skeleton', DefaultSkeleton)
