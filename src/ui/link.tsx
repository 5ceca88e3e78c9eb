'use client'
import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { replaceable, type UiComponents } from './components.js'
import { ExternalIcon } from './icons/controls.js'

/** Native attributes go to the `<a>`. */
export interface LinkProps extends Omit<ComponentPropsWithoutRef<'a'>, 'href' | 'style'> {
  /** Checked by the caller: this element takes any address. */
  href: string
  /** `button` looks like a small secondary button. @default 'text' */
  variant?: 'text' | 'button' | undefined
  /** Words that tell that it opens in a new tab. With them it does; without, it stays in this one. */
  newTabLabel?: string | undefined
}

export const DefaultLink: UiComponents['Link'] = /* @__PURE__ */ forwardRef<HTMLAnchorElement, LinkProps>(function Link(
  { variant = 'text', newTabLabel, children, ...rest },
  ref,
) {
  const newTab = newTabLabel === undefined ? undefined : { target: '_blank', rel: 'noopener noreferrer' }
  return (
    <a data-lk-ui="link" data-variant={variant} {...newTab} {...rest} ref={ref}>
      {children}
      {newTabLabel === undefined ? null : (
        <>
          <ExternalIcon /> <span data-lk-visually-hidden="">({newTabLabel})</span>
        </>
      )}
    </a>
  )
})

/** A link, in a sentence or beside buttons. Renders an `<a>` element. */
export const Link: UiComponents['Link'] = /* @__PURE__ */ replaceable('Link', DefaultLink)
