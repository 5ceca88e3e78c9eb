'use client'
import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { replaceable, type UiComponents } from './components.js'

/** Native attributes go to the `<span>`. */
export interface BadgeProps extends Omit<ComponentPropsWithoutRef<'span'>, 'style'> {
  /** Underlines what the words say, never replaces them. @default 'neutral' */
  tone?: 'neutral' | 'info' | 'success' | 'warning' | 'danger' | undefined
}

export const DefaultBadge: UiComponents['Badge'] = /* @__PURE__ */ forwardRef<HTMLSpanElement, BadgeProps>(
  function Badge({ tone = 'neutral', ...rest }, ref) {
    return <span data-lk-ui="badge" data-tone={tone} {...rest} ref={ref} />
  },
)

/** One or two words about the thing beside it. Renders a `<span>` element. */
export const Badge: UiComponents['Badge'] = /* @__PURE__ */ replaceable('Badge', DefaultBadge)
