'use client'
import { type ComponentPropsWithoutRef, type ComponentType, forwardRef, type ReactNode } from 'react'
import { replaceable, type UiComponents } from './components.js'
import { CheckIcon, ErrorIcon, InfoIcon, WarningIcon } from './icons/tones.js'

/** Native attributes go to the root `<div>`: `role="alert"` or `"status"` is the caller's to decide. */
export interface NoticeProps extends Omit<ComponentPropsWithoutRef<'div'>, 'style' | 'title'> {
  /** @default 'info' */
  tone?: 'info' | 'success' | 'warning' | 'danger' | undefined
  /** In place of the tone's own icon. */
  icon?: ReactNode
  title?: ReactNode
  children?: ReactNode
  /** Buttons and links that lead out of it. */
  actions?: ReactNode
}

const icons: Record<NonNullable<NoticeProps['tone']>, ComponentType> = {
  info: InfoIcon,
  success: CheckIcon,
  warning: WarningIcon,
  danger: ErrorIcon,
}

export const DefaultNotice: UiComponents['Notice'] = /* @__PURE__ */ forwardRef<HTMLDivElement, NoticeProps>(
  function Notice({ tone = 'info', icon, title, children, actions, ...rest }, ref) {
    const ToneIcon = icons[tone]
    return (
      <div data-lk-ui="notice" data-tone={tone} {...rest} ref={ref}>
        {icon ?? <ToneIcon />}
        <div data-lk-ui="notice-text">
          {title ? <p data-lk-ui="notice-title">{title}</p> : null}
          {children ? <div>{children}</div> : null}
          {actions ? <div data-lk-ui="notice-actions">{actions}</div> : null}
        </div>
      </div>
    )
  },
)

/** A message with its reason and its ways out. Renders a `<div>` element. */
export const Notice: UiComponents['Notice'] = /* @__PURE__ */ replaceable('Notice', DefaultNotice)
