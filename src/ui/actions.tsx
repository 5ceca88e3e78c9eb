'use client'
import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from 'react'
import { replaceable, type UiComponents } from './components.js'

/** Native attributes go to the `<div>`. */
export interface ActionsProps extends Omit<ComponentPropsWithoutRef<'div'>, 'style'> {
  /** Buttons, the main one last. In a narrow container they share the width. */
  children?: ReactNode
  /** A quiet remark on the other side: "Unsaved changes". */
  note?: ReactNode
}

export const DefaultActions: UiComponents['Actions'] = /* @__PURE__ */ forwardRef<HTMLDivElement, ActionsProps>(
  function Actions({ note, children, ...rest }, ref) {
    return (
      <div data-lk-ui="actions" {...rest} ref={ref}>
        {note ? <p data-lk-ui="note">{note}</p> : null}
        {children}
      </div>
    )
  },
)

/** The line of buttons that ends a form, a card or a dialog. Renders a `<div>` element. */
export const Actions: UiComponents['Actions'] = /* @__PURE__ */ replaceable('Actions', DefaultActions)
