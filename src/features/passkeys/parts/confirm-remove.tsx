'use client'
import { forwardRef, type KeyboardEvent } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { usePasskeyRow } from '../context.js'
import type { PasskeysButtonState } from './add.js'

export type PasskeysConfirmRemoveProps = PartProps<'div', Record<string, never>>

/**
 * Asks whether the passkey of its row shall really go. Escape leaves it. Renders a `<div role="alertdialog">` element,
 * which needs a name and a description; nothing unless the user was asked.
 */
export const PasskeysConfirmRemove: React.ForwardRefExoticComponent<
  PasskeysConfirmRemoveProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, PasskeysConfirmRemoveProps>(function PasskeysConfirmRemove(props, ref) {
  const { ready, open } = usePasskeyRow('ConfirmRemove')
  if (!ready || open !== 'remove') return null
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') ready.leave()
  }
  const own = { role: 'alertdialog', onKeyDown }
  return renderPart({ tag: 'div', name: 'passkeys.confirm-remove', state: {}, own, props, ref })
})

export type PasskeysRemoveNowProps = PartProps<'button', PasskeysButtonState>

/** Removes the passkey of its row. Renders a `<button>` element, or nothing unless the user was asked. */
export const PasskeysRemoveNow: React.ForwardRefExoticComponent<
  PasskeysRemoveNowProps & React.RefAttributes<HTMLButtonElement>
> = forwardRef<HTMLButtonElement, PasskeysRemoveNowProps>(function PasskeysRemoveNow(props, ref) {
  const { ready, passkey, open } = usePasskeyRow('RemoveNow')
  if (!ready || open !== 'remove') return null
  const pending = ready.removing.has(passkey.id)
  const blocked = ready.blocked.remove
  const own = { type: 'button', 'aria-disabled': pending || blocked || undefined, onClick: ready.remove }
  return renderPart({ tag: 'button', name: 'passkeys.remove-now', state: { pending, blocked }, own, props, ref })
})
