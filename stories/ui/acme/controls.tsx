import { forwardRef, type MouseEvent, useId } from 'react'
import type { Props } from './props.js'

/** The one duty of a button: while it is pending or inert it keeps its focus, and takes no click. */
export const AcmeButton = forwardRef<HTMLButtonElement, Props<'Button'>>(function AcmeButton(
  { variant = 'secondary', size = 'medium', pending, icon, children, type = 'button', onClick, className, ...rest },
  ref,
) {
  const inert = pending || rest['aria-disabled'] === true || rest['aria-disabled'] === 'true'
  return (
    <button
      {...rest}
      ref={ref}
      type={type}
      aria-disabled={inert || undefined}
      className={`acme-button acme-${variant} acme-${size} ${className ?? ''}`}
      onClick={(event: MouseEvent<HTMLButtonElement>) => {
        if (inert) {
          event.preventDefault()
          event.stopPropagation()
        } else onClick?.(event)
      }}
    >
      {icon} {children}
      {pending ? ' …' : null}
    </button>
  )
})

export const AcmeLink = forwardRef<HTMLAnchorElement, Props<'Link'>>(function AcmeLink(
  { variant, newTabLabel, children, ...rest },
  ref,
) {
  const newTab = newTabLabel ? { target: '_blank', rel: 'noopener' } : undefined
  return (
    <a className={variant === 'button' ? 'acme-button acme-small' : 'acme-link'} {...newTab} {...rest} ref={ref}>
      {children}
      {newTabLabel ? <small> ({newTabLabel})</small> : null}
    </a>
  )
})

export const AcmeSwitch = forwardRef<HTMLButtonElement, Props<'Switch'>>(function AcmeSwitch(
  { label, description, checked, onCheckedChange, pending, id: givenId, ...rest },
  ref,
) {
  const ownId = useId()
  const id = givenId ?? ownId
  const inert = pending || rest['aria-disabled'] === true || rest['aria-disabled'] === 'true'
  return (
    <div className="acme-switch-field">
      <button
        {...rest}
        ref={ref}
        id={id}
        type="button"
        role="switch"
        className="acme-switch"
        aria-checked={checked}
        aria-disabled={inert || undefined}
        aria-describedby={description ? `${id}-description` : undefined}
        onClick={() => {
          if (!inert) onCheckedChange(!checked)
        }}
      />
      <div>
        <label htmlFor={id} className="acme-label">
          {label}
        </label>
        {description ? (
          <p id={`${id}-description`} className="acme-small-print">
            {description}
          </p>
        ) : null}
      </div>
    </div>
  )
})
