'use client'
import { type ComponentPropsWithoutRef, forwardRef, useState } from 'react'
import { replaceable, type UiComponents } from './components.js'
import { initialsOf, stableIndex } from './initials.js'

/** Native attributes go to the root `<span>`. */
export interface AvatarProps extends Omit<ComponentPropsWithoutRef<'span'>, 'children' | 'style'> {
  /** Whose it is: gives the initials, and the colour behind them. */
  name: string
  /** A picture. The initials stand in until there is one, and when it does not load. */
  src?: string | undefined
  /** What a screen reader says. Empty where the name stands beside the picture anyway. @default '' */
  alt?: string | undefined
  /** @default 'medium' */
  size?: 'small' | 'medium' | 'large' | undefined
}

/** The theme has as many `[data-hue]`. */
const hues = 6

export const DefaultAvatar: UiComponents['Avatar'] = /* @__PURE__ */ forwardRef<HTMLSpanElement, AvatarProps>(
  function Avatar({ name, src, alt = '', size = 'medium', ...rest }, ref) {
    const [broken, setBroken] = useState<string>()
    const picture = src && src !== broken ? src : undefined
    const role = alt ? { role: 'img', 'aria-label': alt } : { 'aria-hidden': true }
    return (
      <span data-lk-ui="avatar" data-size={size} data-hue={stableIndex(name, hues)} {...role} {...rest} ref={ref}>
        {picture ? (
          <img src={picture} alt="" referrerPolicy="no-referrer" onError={() => setBroken(picture)} />
        ) : (
          initialsOf(name)
        )}
      </span>
    )
  },
)

/** A person's picture or initials. Renders a `<span>` element. */
export const Avatar: UiComponents['Avatar'] = /* @__PURE__ */ replaceable('Avatar', DefaultAvatar)
