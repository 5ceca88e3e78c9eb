'use client'
import { type FocusEvent, forwardRef, type PointerEvent, useEffect, useId, useRef } from 'react'
import type { Role } from '../../../contract/index.js'
import { composeRefs } from '../../../react/render/compose-refs.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { RoleBadgeContext } from '../context.js'
import { useRoleBadge } from '../use-role-badge.js'

export interface RoleBadgeRootState extends Record<string, boolean> {
  /** There is more to tell than the name. @selector `[data-detailed]` */
  detailed: boolean
  /** More is being shown. @selector `[data-open]` */
  open: boolean
}

export interface RoleBadgeRootProps extends Omit<PartProps<'span', RoleBadgeRootState>, 'role'> {
  /** From `account.roles`, or one of your own. */
  role: Role
}

/**
 * One role, and when more about it is shown: while the pointer or the focus is on it or on the tooltip, and after a
 * tap; until Escape, or a press elsewhere. Renders a `<span>` element.
 */
export const RoleBadgeRoot: React.ForwardRefExoticComponent<RoleBadgeRootProps & React.RefAttributes<HTMLSpanElement>> =
  forwardRef<HTMLSpanElement, RoleBadgeRootProps>(function RoleBadgeRoot({ role, ...props }, ref) {
    const badge = useRoleBadge(role)
    const { detailed, open, show, hide } = badge
    const tooltipId = useId()
    const root = useRef<HTMLSpanElement>(null)

    useEffect(() => {
      if (!open) return undefined
      function onKeyDown(event: KeyboardEvent) {
        if (event.key !== 'Escape') return
        // A dialog around it stays: the first Escape is for what opened last.
        event.stopPropagation()
        hide()
      }
      function onPointerDown({ target }: Event) {
        if (!(target instanceof Node && root.current?.contains(target))) hide()
      }
      // On the window, because a dialog listens on the document.
      window.addEventListener('keydown', onKeyDown, true)
      window.addEventListener('pointerdown', onPointerDown, true)
      return () => {
        window.removeEventListener('keydown', onKeyDown, true)
        window.removeEventListener('pointerdown', onPointerDown, true)
      }
    }, [open, hide])

    const own = {
      onPointerEnter({ pointerType }: PointerEvent) {
        // A finger enters and leaves with each tap, which is a click.
        if (pointerType !== 'touch') show()
      },
      onPointerLeave({ pointerType, currentTarget }: PointerEvent) {
        if (pointerType !== 'touch' && !currentTarget.contains(document.activeElement)) hide()
      },
      onFocus: show,
      onBlur({ currentTarget }: FocusEvent) {
        if (!currentTarget.matches(':hover')) hide()
      },
      onClick: show,
    }
    return (
      <RoleBadgeContext.Provider value={{ ...badge, tooltipId }}>
        {renderPart({
          tag: 'span',
          name: 'role-badge',
          state: { detailed, open },
          own,
          props,
          ref: composeRefs<HTMLSpanElement>(root, ref),
        })}
      </RoleBadgeContext.Provider>
    )
  })
