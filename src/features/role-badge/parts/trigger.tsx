'use client'
import { forwardRef } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useRoleBadgeContext } from '../context.js'

export type RoleBadgeTriggerProps = PartProps<'span', Record<string, never>>

/**
 * The name of the role. Renders a `<button>` element that is described by the tooltip, or a `<span>` when there is no
 * more to tell.
 */
export const RoleBadgeTrigger: React.ForwardRefExoticComponent<
  RoleBadgeTriggerProps & React.RefAttributes<HTMLElement>
> = forwardRef<HTMLElement, RoleBadgeTriggerProps>(function RoleBadgeTrigger(props, ref) {
  const { detailed, tooltipId } = useRoleBadgeContext('Trigger')
  return renderPart({
    tag: detailed ? 'button' : 'span',
    name: 'role-badge.trigger',
    state: {},
    own: detailed ? { type: 'button', 'aria-describedby': tooltipId } : {},
    props,
    ref,
  })
})
