'use client'
import { type ComponentPropsWithoutRef, forwardRef, type ReactNode, type Ref } from 'react'
import { replaceable, type UiComponents } from './components.js'

/** Native attributes go to the root element. */
export interface RowProps extends Omit<ComponentPropsWithoutRef<'li'>, 'style' | 'title' | 'value'> {
  /** The element at the root: `li` inside a list. @default 'li' */
  as?: 'li' | 'div' | undefined
  /** Decorative, shown on a tile. */
  icon?: ReactNode
  title: ReactNode
  /** One or more `Badge` elements beside the title. */
  badge?: ReactNode
  /** What else is known about it, in small print. */
  meta?: ReactNode
  /** Buttons at the end; below the text in a narrow container. */
  actions?: ReactNode
  /** Below everything, at full width: a notice that concerns this row, a form to rename it. */
  children?: ReactNode
}

export const DefaultRow: UiComponents['Row'] = /* @__PURE__ */ forwardRef<HTMLElement, RowProps>(function Row(
  { as = 'li', icon, title, badge, meta, actions, children, ...rest },
  ref,
) {
  const content = (
    <>
      {icon ? <span data-lk-ui="row-icon">{icon}</span> : null}
      <div data-lk-ui="row-text">
        <p data-lk-ui="row-title">
          <span>{title}</span>
          {badge ? <> {badge}</> : null}
        </p>
        {meta ? <div data-lk-ui="row-meta">{meta}</div> : null}
      </div>
      {actions ? <div data-lk-ui="row-actions">{actions}</div> : null}
      {children ? <div data-lk-ui="row-more">{children}</div> : null}
    </>
  )
  // A ref to a div or to an li is a ref to an element: JSX asks for the narrower type, the caller only for the wider.
  // Without `value` an li has no attribute that a div does not have; their handlers differ in the element alone.
  return as === 'li' ? (
    <li data-lk-ui="row" {...rest} ref={ref as Ref<HTMLLIElement>}>
      {content}
    </li>
  ) : (
    <div data-lk-ui="row" {...(rest as ComponentPropsWithoutRef<'div'>)} ref={ref as Ref<HTMLDivElement>}>
      {content}
    </div>
  )
})

/** One session, passkey, factor or connection. Renders an `<li>` element. */
export const Row: UiComponents['Row'] = /* @__PURE__ */ replaceable('Row', DefaultRow)
