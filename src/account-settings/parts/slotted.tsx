'use client'
import { type CSSProperties, type ElementType, forwardRef, type ReactNode } from 'react'
import { type PartState, renderPart } from '../../react/render/render-part.js'

/** Beside these it takes whatever Radix gives it. */
interface SlottedProps {
  part: { tag: ElementType; name: string; state: PartState; props: object }
  hidden?: boolean | undefined
  style?: CSSProperties | undefined
  children?: ReactNode
}

/**
 * A part to which Radix gives its behaviour with `asChild`. Drops the inline styles that Radix has for its list and its
 * panels: server rendered, a strict policy refuses them.
 */
export const Slotted: React.ForwardRefExoticComponent<SlottedProps & React.RefAttributes<HTMLElement>> = forwardRef<
  HTMLElement,
  SlottedProps
>(function Slotted({ part, style: _style, ...own }, ref) {
  return renderPart({ ...part, own, ref })
})
