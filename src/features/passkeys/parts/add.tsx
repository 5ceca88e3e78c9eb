'use client'
import { forwardRef, useEffect, useLayoutEffect, useRef } from 'react'
import { composeRefs } from '../../../react/render/compose-refs.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { usePasskeysParts } from '../context.js'

type ButtonPart<Props> = React.ForwardRefExoticComponent<Props & React.RefAttributes<HTMLButtonElement>>

export interface PasskeysButtonState extends Record<string, boolean> {
  /** @selector `[data-pending]` */
  pending: boolean
  /** There were too many attempts, and the server will take no other one yet. @selector `[data-blocked]` */
  blocked: boolean
}

export type PasskeysAddProps = PartProps<'button', PasskeysButtonState>

/** Starts the ceremony that makes a passkey. Renders a `<button>` element, or nothing where there can be none. */
export const PasskeysAdd: ButtonPart<PasskeysAddProps> = forwardRef<HTMLButtonElement, PasskeysAddProps>(
  function PasskeysAdd(props, ref) {
    const { ready, addButton } = usePasskeysParts('Add')
    if (!ready?.add) return null
    const pending = ready.adding !== undefined
    const blocked = ready.blocked.add
    return renderPart({
      tag: 'button',
      name: 'passkeys.add',
      state: { pending, blocked },
      own: { type: 'button', 'aria-disabled': pending || blocked || undefined, onClick: ready.add },
      props,
      ref: composeRefs<HTMLButtonElement>(ref, addButton),
    })
  },
)

export type PasskeysStopAddingProps = PartProps<'button', Record<string, never>>

/**
 * Ends the ceremony that is under way. When it goes, the button that started the ceremony gets its focus. Renders a
 * `<button>` element, or nothing when no device is being waited for.
 */
export const PasskeysStopAdding: ButtonPart<PasskeysStopAddingProps> = forwardRef<
  HTMLButtonElement,
  PasskeysStopAddingProps
>(function PasskeysStopAdding(props, ref) {
  const { ready } = usePasskeysParts('StopAdding')
  return ready?.adding?.phase === 'calling' ? <Stop {...props} ref={ref} stop={ready.stopAdding} /> : null
})

const useBrowserLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect

const Stop = forwardRef<HTMLButtonElement, PasskeysStopAddingProps & { stop: () => void }>(function Stop(
  { stop, ...props },
  ref,
) {
  const { addButton } = usePasskeysParts('StopAdding')
  const own = useRef<HTMLButtonElement>(null)
  useBrowserLayoutEffect(() => {
    const element = own.current
    return () => {
      if (element !== null && element === document.activeElement) addButton.current?.focus()
    }
  }, [addButton])
  return renderPart({
    tag: 'button',
    name: 'passkeys.stop-adding',
    state: {},
    own: { type: 'button', onClick: stop },
    props,
    ref: composeRefs<HTMLButtonElement>(ref, own),
  })
})

export type PasskeysSignOutOthersProps = PartProps<'button', PasskeysButtonState>

/** Ends all other sessions, which is offered after a change. Renders a `<button>` element, or nothing when the adapter cannot do it. */
export const PasskeysSignOutOthers: ButtonPart<PasskeysSignOutOthersProps> = forwardRef<
  HTMLButtonElement,
  PasskeysSignOutOthersProps
>(function PasskeysSignOutOthers(props, ref) {
  const { ready } = usePasskeysParts('SignOutOthers')
  if (!ready?.signOutOthers) return null
  const pending = ready.signingOutOthers !== undefined
  const blocked = ready.blocked.signOutOthers
  const own = { type: 'button', 'aria-disabled': pending || blocked || undefined, onClick: ready.signOutOthers }
  return renderPart({ tag: 'button', name: 'passkeys.sign-out-others', state: { pending, blocked }, own, props, ref })
})
