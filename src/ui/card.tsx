'use client'
import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from 'react'
import { replaceable, type UiComponents } from './components.js'

/** Native attributes go to the `<div>`. */
export interface CardProps extends Omit<ComponentPropsWithoutRef<'div'>, 'style'> {
  /** `danger` draws a red border around what cannot be undone. @default 'neutral' */
  tone?: 'neutral' | 'danger' | undefined
  header?: ReactNode
  /** Fields and notices with space around them, lists of rows from edge to edge. */
  children?: ReactNode
  /** Usually an `Actions`. */
  footer?: ReactNode
}

export const DefaultCard: UiComponents['Card'] = /* @__PURE__ */ forwardRef<HTMLDivElement, CardProps>(function Card(
  { tone = 'neutral', header, footer, children, ...rest },
  ref,
) {
  return (
    <div data-lk-ui="card" data-tone={tone} {...rest} ref={ref}>
      {header ? <div data-lk-ui="card-header">{header}</div> : null}
      {children ? <div data-lk-ui="card-body">{children}</div> : null}
      {footer ? <div data-lk-ui="card-footer">{footer}</div> : null}
    </div>
  )
})

/** The frame around what belongs together. Renders a `<div>` element. */
export const Card: UiComponents['Card'] = /* @__PURE__ */ replaceable('Card', DefaultCard)
