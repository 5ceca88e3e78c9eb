'use client'
import { type ComponentPropsWithoutRef, forwardRef, type MouseEvent, type ReactNode, useId } from 'react'
import { replaceable, type UiComponents } from './components.js'

/** Native attributes go to the element with the role. As with `Button`, `aria-disabled` in place of `disabled`. */
export interface SwitchProps
  extends Omit<ComponentPropsWithoutRef<'button'>, 'children' | 'disabled' | 'style' | 'value'> {
  /** The same words whether it is on or off: the state is announced beside them. */
  label: ReactNode
  description?: ReactNode
  checked: boolean
  onCheckedChange: (checked: boolean) => void
  /** The change is being saved. @default false */
  pending?: boolean | undefined
}

export const DefaultSwitch: UiComponents['Switch'] = /* @__PURE__ */ forwardRef<HTMLButtonElement, SwitchProps>(
  function Switch(
    {
      label,
      description,
      checked,
      onCheckedChange,
      pending,
      onClick,
      id: givenId,
      'aria-describedby': ownDescription,
      ...rest
    },
    ref,
  ) {
    const ownId = useId()
    const id = givenId ?? ownId
    const inert = pending || rest['aria-disabled'] === true || rest['aria-disabled'] === 'true'

    function handleClick(event: MouseEvent<HTMLButtonElement>): void {
      if (inert) return
      onClick?.(event)
      if (!event.defaultPrevented) onCheckedChange(!checked)
    }

    return (
      <div data-lk-ui="switch-field">
        <div data-lk-ui="row-text">
          <label htmlFor={id} data-lk-ui="row-title">
            {label}
          </label>
          {description ? (
            <p id={`${id}-description`} data-lk-ui="row-meta">
              {description}
            </p>
          ) : null}
        </div>
        <button
          data-lk-ui="switch"
          data-checked={checked ? '' : undefined}
          data-pending={pending ? '' : undefined}
          {...rest}
          ref={ref}
          id={id}
          type="button"
          role="switch"
          aria-checked={checked}
          aria-disabled={inert || undefined}
          aria-describedby={
            [description ? `${id}-description` : '', ownDescription].filter(Boolean).join(' ') || undefined
          }
          onClick={handleClick}
        />
      </div>
    )
  },
)

/** On or off, in effect at once. Renders a `<button role="switch">` element beside its label. */
export const Switch: UiComponents['Switch'] = /* @__PURE__ */ replaceable('Switch', DefaultSwitch)
