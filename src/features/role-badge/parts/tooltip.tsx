'use client'
import { forwardRef, useEffect, useRef } from 'react'
import { composeRefs } from '../../../react/render/compose-refs.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useRoleBadgeContext } from '../context.js'

export type RoleBadgeTooltipProps = PartProps<'span', Record<string, never>>

/** How near to the edge of the window it may come, in px. */
const margin = 8

/**
 * What more there is to tell. Renders a `<span role="tooltip">` element that is hidden until it is asked for and is
 * pushed into the window, or nothing when there is no more to tell.
 */
export const RoleBadgeTooltip: React.ForwardRefExoticComponent<
  RoleBadgeTooltipProps & React.RefAttributes<HTMLSpanElement>
> = forwardRef<HTMLSpanElement, RoleBadgeTooltipProps>(function RoleBadgeTooltip(props, ref) {
  const { detailed, open, tooltipId } = useRoleBadgeContext('Tooltip')
  const tooltip = useRef<HTMLSpanElement>(null)

  useEffect(() => {
    const node = tooltip.current
    if (!open || !node) return
    const place = () => {
      // Written to the style and not into the markup, as a strict CSP asks for.
      node.style.insetInlineStart = ''
      const { left, right } = node.getBoundingClientRect()
      const end = document.documentElement.clientWidth - margin
      const shift = Math.max(margin - left, Math.min(0, end - right))
      const forward = getComputedStyle(node).direction === 'rtl' ? -shift : shift
      // Not by a transform: Chromium would go on scrolling to where it was.
      if (shift) node.style.insetInlineStart = `${forward}px`
    }
    place()
    // A reader who needs larger text zooms while it is open.
    window.addEventListener('resize', place)
    return () => window.removeEventListener('resize', place)
  }, [open])

  if (!detailed) return null
  return renderPart({
    tag: 'span',
    name: 'role-badge.tooltip',
    state: {},
    own: { role: 'tooltip', id: tooltipId, hidden: !open },
    props,
    ref: composeRefs<HTMLSpanElement>(tooltip, ref),
  })
})
