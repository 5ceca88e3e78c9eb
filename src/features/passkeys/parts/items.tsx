'use client'
import { forwardRef, type ReactNode } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useFirstFew } from '../../../react/use-first-few.js'
import { PasskeyContext, usePasskeyRow, usePasskeysParts } from '../context.js'
import type { ListedPasskey } from '../state.js'

export interface PasskeysItemsProps extends Omit<PartProps<'ul', Record<string, never>>, 'children'> {
  /** Renders one passkey, usually as a `Passkeys.Item`. */
  children: (passkey: ListedPasskey) => ReactNode
}

const none: readonly ListedPasskey[] = []

/** The passkeys. Renders a `<ul>` element, or nothing when there are none. */
export const PasskeysItems: React.ForwardRefExoticComponent<
  PasskeysItemsProps & React.RefAttributes<HTMLUListElement>
> = forwardRef<HTMLUListElement, PasskeysItemsProps>(function PasskeysItems({ children, ...props }, ref) {
  const { ready } = usePasskeysParts('Items')
  const passkeys = useFirstFew(ready?.passkeys ?? none)
  if (passkeys.length === 0) return null
  const rows = passkeys.map((passkey) => (
    <PasskeyContext.Provider key={passkey.id} value={passkey}>
      {children(passkey)}
    </PasskeyContext.Provider>
  ))
  return renderPart({ tag: 'ul', name: 'passkeys.items', state: {}, own: { children: rows }, props, ref })
})

export interface PasskeysItemState extends Record<string, string | boolean | undefined> {
  /** What is open in it. @selector `[data-open="rename"]` */
  open: 'rename' | 'remove' | undefined
  /** It was added in this browser. @selector `[data-added-here]` */
  addedHere: boolean
  /** It is kept in sync by a password manager. @selector `[data-synced]` */
  synced: boolean
  /** It cannot go now. @selector `[data-kept]` */
  kept: boolean
}

export type PasskeysItemProps = PartProps<'li', PasskeysItemState>

/** One passkey. Takes the focus when the row before it goes. Renders an `<li>` element. */
export const PasskeysItem: React.ForwardRefExoticComponent<PasskeysItemProps & React.RefAttributes<HTMLLIElement>> =
  forwardRef<HTMLLIElement, PasskeysItemProps>(function PasskeysItem(props, ref) {
    const { passkey, open } = usePasskeyRow('Item')
    const { addedHere, synced = false, kept } = passkey
    const state = { open, addedHere, synced, kept: kept !== undefined }
    return renderPart({ tag: 'li', name: 'passkeys.item', state, own: { tabIndex: -1 }, props, ref })
  })
