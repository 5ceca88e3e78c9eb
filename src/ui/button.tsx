'use client'
import { type ComponentPropsWithoutRef, forwardRef, type MouseEvent, type ReactNode } from 'react'
import { replaceable, type UiComponents } from './components.js'

/**
 * Native attributes go to the `<button>`; `type` is `button` unless told otherwise.
 *
 * There is no `disabled`: it would take the focus away from whoever has just pressed the button. A button that does
 * nothing now has `pending` or `aria-disabled`, keeps its focus and its name, and swallows the click, also the one that
 * Enter in a field sends to a submit button.
 */
export interface ButtonProps extends Omit<ComponentPropsWithoutRef<'button'>, 'disabled' | 'style'> {
  /** One `primary` a card or dialog; `danger` for what cannot be undone. @default 'secondary' */
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined
  /** @default 'medium' */
  size?: 'medium' | 'small' | undefined
  /** The action runs. @default false */
  pending?: boolean | undefined
  /** Before the label. Without `children` the button is that icon, and needs an `aria-label`. */
  icon?: ReactNode
}

export const DefaultButton: UiComponents['Button'] = /* @__PURE__ */ forwardRef<HTMLButtonElement, ButtonProps>(
  function Button(
    { variant = 'secondary', size = 'medium', pending, icon, children, type = 'button', onClick, ...rest },
    ref,
  ) {
    const inert = pending || rest['aria-disabled'] === true || rest['aria-disabled'] === 'true'

    function handleClick(event: MouseEvent<HTMLButtonElement>): void {
      if (inert) {
        // A click that reached the form would submit it, and one that bubbled would press whatever wraps this button.
        event.preventDefault()
        event.stopPropagation()
        return
      }
      onClick?.(event)
    }

    return (
      <button
        data-lk-ui="button"
        data-variant={variant}
        data-size={size}
        data-pending={pending ? '' : undefined}
        {...rest}
        ref={ref}
        type={type}
        aria-disabled={inert || undefined}
        onClick={handleClick}
      >
        {icon}
        {children === undefined || children === null ? null : <span data-lk-ui="button-label">{children}</span>}
      </button>
    )
  },
)

/** A push button. Renders a `<button>` element. */
export const Button: UiComponents['Button'] = /* @__PURE__ */ replaceable('Button', DefaultButton)
