'use client'
import { createContext, type RefObject, useContext } from 'react'
import type { SmallForm } from '../../react/form/use-small-form.js'
import type { Arrivals } from '../../react/use-arrival.js'
import type { ListedPasskey, PasskeysReady, PasskeysState, PasskeyTask } from './state.js'

export interface PasskeysContextValue {
  feature: PasskeysState
  arrivals: Arrivals
  /** Gets the focus when the button that ends the ceremony goes. */
  addButton: RefObject<HTMLButtonElement | null>
}

export const PasskeysContext: React.Context<PasskeysContextValue | null> = createContext<PasskeysContextValue | null>(
  null,
)

function use<Value>(context: React.Context<Value | null>, part: string, parent: string): Value {
  const value = useContext(context)
  if (!value) {
    throw new Error(
      `Latchkey: <Passkeys.${part}> has no <Passkeys.${parent}> to belong to. Put it inside of <Passkeys.${parent}>, at any depth.`,
    )
  }
  return value
}

/** The passkeys that a part belongs to. */
export const usePasskeysContext = (part: string): PasskeysState => use(PasskeysContext, part, 'Root').feature

export interface PasskeysParts extends Omit<PasskeysContextValue, 'feature'> {
  /** `null` where there is nothing to do. */
  ready: PasskeysReady | null
}

/** The same for parts with which the user does something. */
export function usePasskeysParts(part: string): PasskeysParts {
  const { feature, ...rest } = use(PasskeysContext, part, 'Root')
  return { ready: feature.status === 'ready' ? feature : null, ...rest }
}

/** The row that a part belongs to. */
export const PasskeyContext: React.Context<ListedPasskey | null> = createContext<ListedPasskey | null>(null)

export interface PasskeyRowParts extends PasskeysParts {
  passkey: ListedPasskey
  /** What is open in this row. */
  open: PasskeyTask['kind'] | undefined
  /** What the user came back from in this row. */
  left: PasskeyTask['kind'] | undefined
}

export function usePasskeyRow(part: string): PasskeyRowParts {
  const passkey = use(PasskeyContext, part, 'Items')
  const parts = usePasskeysParts(part)
  const here = (task: PasskeyTask | null | undefined) => (task?.id === passkey.id ? task.kind : undefined)
  return { passkey, ...parts, open: here(parts.ready?.task), left: here(parts.ready?.left) }
}

/** The form of a new name, as the parts and the markup in it see it. */
export interface PasskeyRenaming {
  form: SmallForm<'name'>
  /** No answer came, and what was read since then does not say either: it may have worked. */
  unknown: boolean
}
export const RenameContext: React.Context<PasskeyRenaming | null> = createContext<PasskeyRenaming | null>(null)
export const useRename = (part: string): PasskeyRenaming => use(RenameContext, part, 'RenameForm')
