'use client'
import { forwardRef } from 'react'
import { composeRefs } from '../../../react/render/compose-refs.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useArrival } from '../../../react/use-arrival.js'
import { usePasskeyRow } from '../context.js'

type ButtonPart<Props> = React.ForwardRefExoticComponent<Props & React.RefAttributes<HTMLButtonElement>>

export type PasskeysRenameProps = PartProps<'button', Record<string, never>>

/**
 * Asks for another name for the passkey of its row. Has the focus again afterwards. Renders a `<button>` element, or
 * nothing where the adapter cannot rename, and while something is open in the row.
 */
export const PasskeysRename: ButtonPart<PasskeysRenameProps> = forwardRef<HTMLButtonElement, PasskeysRenameProps>(
  function PasskeysRename(props, ref) {
    const { ready, passkey, arrivals, open, left } = usePasskeyRow('Rename')
    const arrival = useArrival<HTMLButtonElement>(arrivals, left === 'rename')
    const ask = ready?.askToRename
    if (!ask || open) return null
    return renderPart({
      tag: 'button',
      name: 'passkeys.rename',
      state: {},
      own: { type: 'button', onClick: () => ask(passkey.id) },
      props,
      ref: composeRefs<HTMLButtonElement>(ref, arrival),
    })
  },
)

export interface PasskeysRemoveState extends Record<string, boolean> {
  /** It cannot go now, for the reason in `kept` of the passkey. @selector `[data-kept]` */
  kept: boolean
}

export type PasskeysRemoveProps = PartProps<'button', PasskeysRemoveState>

/**
 * Asks whether the passkey of its row shall go; inert for one that cannot. Has the focus again afterwards. Renders a
 * `<button>` element, or nothing while something is open in the row.
 */
export const PasskeysRemove: ButtonPart<PasskeysRemoveProps> = forwardRef<HTMLButtonElement, PasskeysRemoveProps>(
  function PasskeysRemove(props, ref) {
    const { ready, passkey, arrivals, open, left } = usePasskeyRow('Remove')
    const arrival = useArrival<HTMLButtonElement>(arrivals, left === 'remove')
    if (!ready || open) return null
    const kept = passkey.kept !== undefined
    const onClick = () => {
      if (!kept) ready.askToRemove(passkey.id)
    }
    return renderPart({
      tag: 'button',
      name: 'passkeys.remove',
      state: { kept },
      own: { type: 'button', 'aria-disabled': kept || undefined, onClick },
      props,
      ref: composeRefs<HTMLButtonElement>(ref, arrival),
    })
  },
)

export type PasskeysBackProps = PartProps<'button', Record<string, never>>

/**
 * Leaves what is open in the row. Where that is the question whether the passkey shall go, it has the focus at first, so
 * that Enter pressed twice removes nothing. Renders a `<button>` element, or nothing when nothing is open.
 */
export const PasskeysBack: ButtonPart<PasskeysBackProps> = forwardRef<HTMLButtonElement, PasskeysBackProps>(
  function PasskeysBack(props, ref) {
    const { ready, arrivals, open } = usePasskeyRow('Back')
    const arrival = useArrival<HTMLButtonElement>(arrivals, open === 'remove')
    if (!ready || !open) return null
    const own = { type: 'button', onClick: ready.leave }
    return renderPart({
      tag: 'button',
      name: 'passkeys.back',
      state: {},
      own,
      props,
      ref: composeRefs<HTMLButtonElement>(ref, arrival),
    })
  },
)
