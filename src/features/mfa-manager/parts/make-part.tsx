'use client'
import { forwardRef } from 'react'
import { composeRefs } from '../../../react/render/compose-refs.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useArrival } from '../../../react/use-arrival.js'
import { useMfaManagerParts } from '../context.js'
import type { MfaManagerReady } from '../state.js'

export interface MfaManagerButtonState extends Record<string, boolean | undefined> {
  /** @selector `[data-pending]` */
  pending: boolean
  /** It can do nothing now: after too many attempts, or while something else is under way. @selector `[data-blocked]` */
  blocked: boolean
}
export type MfaManagerButtonProps = PartProps<'button', MfaManagerButtonState>
export type ButtonPart<Props = MfaManagerButtonProps> = React.ForwardRefExoticComponent<
  Props & React.RefAttributes<HTMLButtonElement>
>

/** How a button of this feature is now. */
export interface ButtonUse {
  onClick?: (() => void) | undefined
  pending?: boolean | undefined
  blocked?: boolean | undefined
  /** The step begins with it, or ends at it. */
  arrives?: boolean | undefined
  type?: 'submit' | undefined
  /** More of its state. */
  more?: Record<string, boolean | undefined> | undefined
}

/** `TurnOffNow` is `mfa-manager.turn-off-now`. */
const nameOf = (part: string) => `mfa-manager.${part.replace(/\B[A-Z]/g, '-$&').toLowerCase()}`

/**
 * A button of this feature.
 *
 * @param useButton a hook: how it is now, or `null` for nothing
 */
export function buttonPart(
  part: string,
  useButton: (ready: MfaManagerReady | null, part: string) => ButtonUse | null,
): ButtonPart {
  return forwardRef<HTMLButtonElement, MfaManagerButtonProps>(function MfaManagerButton(props, ref) {
    const { ready, arrivals } = useMfaManagerParts(part)
    const use = useButton(ready, part)
    const arrival = useArrival<HTMLButtonElement>(arrivals, use?.arrives === true)
    if (!use) return null
    const { onClick, pending = false, blocked = false, type = 'button', more } = use
    const own = { type, 'aria-disabled': pending || blocked || undefined, onClick }
    const state = { pending, blocked, ...more }
    return renderPart({ tag: 'button', name: nameOf(part), state, own, props, ref: composeRefs(ref, arrival) })
  })
}

export type MfaManagerGroupProps = PartProps<'div', Record<string, never>>
export type GroupPart = React.ForwardRefExoticComponent<MfaManagerGroupProps & React.RefAttributes<HTMLDivElement>>

/**
 * What one step consists of.
 *
 * @param role `alertdialog` for a question, of which the button that changes nothing has the focus
 * @param useShown a hook: whether the step is there now
 * @param takesFocus the step begins with the group itself
 */
export function groupPart(
  part: string,
  role: 'group' | 'alertdialog',
  useShown: (ready: MfaManagerReady | null, part: string) => boolean,
  takesFocus = false,
): GroupPart {
  return forwardRef<HTMLDivElement, MfaManagerGroupProps>(function MfaManagerGroup(props, ref) {
    const { ready, arrivals } = useMfaManagerParts(part)
    const shown = useShown(ready, part)
    const arrival = useArrival<HTMLDivElement>(arrivals, shown && takesFocus)
    if (!shown) return null
    const own = { role, ...(takesFocus && { tabIndex: -1 }) }
    return renderPart({ tag: 'div', name: nameOf(part), state: {}, own, props, ref: composeRefs(ref, arrival) })
  })
}
