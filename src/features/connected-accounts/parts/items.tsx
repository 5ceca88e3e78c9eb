'use client'
import { forwardRef, type ReactNode } from 'react'
import type { Connection } from '../../../contract/index.js'
import { composeRefs } from '../../../react/render/compose-refs.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useArrival } from '../../../react/use-arrival.js'
import { useFirstFew } from '../../../react/use-first-few.js'
import { ConnectionContext, useConnectedAccountsContext, useConnectedAccountsParts, useConnection } from '../context.js'
import { forPurpose } from '../lists.js'
import type { ConnectionPurpose } from '../state.js'

export interface ConnectedAccountsItemsProps extends Omit<PartProps<'ul', Record<string, never>>, 'children'> {
  /** Those for one purpose. @defaultValue all of them */
  purpose?: ConnectionPurpose | undefined
  /** Renders one connection, usually as a `ConnectedAccounts.Item`. */
  children: (connection: Connection) => ReactNode
}

const nothing: readonly Connection[] = []

/** The connected accounts, also where nothing can be changed. Renders a `<ul>` element, or nothing when there are none. */
export const ConnectedAccountsItems: React.ForwardRefExoticComponent<
  ConnectedAccountsItemsProps & React.RefAttributes<HTMLUListElement>
> = forwardRef<HTMLUListElement, ConnectedAccountsItemsProps>(function ConnectedAccountsItems(
  { purpose, children, ...props },
  ref,
) {
  const feature = useConnectedAccountsContext('Items')
  const all = 'connections' in feature ? feature.connections : nothing
  const connections = useFirstFew(forPurpose(all, purpose))
  if (connections.length === 0) return null
  const rows = connections.map((connection) => (
    // Of provider and subject, which the id stands for, and never of an address (requirements.md, row 105).
    <ConnectionContext.Provider key={connection.id} value={connection}>
      {children(connection)}
    </ConnectionContext.Provider>
  ))
  return renderPart({ tag: 'ul', name: 'connected-accounts.items', state: {}, own: { children: rows }, props, ref })
})

export interface ConnectedAccountsItemState extends Record<string, string | boolean | undefined> {
  /** The id of its provider. @selector `[data-provider="google"]` */
  provider: string
  /** @selector `[data-purpose="sign_in"]` */
  purpose: ConnectionPurpose
  /** @selector `[data-connection="needs_reconnect"]` */
  connection: Connection['status']
  /** It is being disconnected or connected anew. @selector `[data-pending]` */
  pending: boolean
}

export type ConnectedAccountsItemProps = PartProps<'li', ConnectedAccountsItemState>

/**
 * One connected account. Takes the focus when the user has just connected it, or when the row before it goes. Renders an
 * `<li>` element.
 */
export const ConnectedAccountsItem: React.ForwardRefExoticComponent<
  ConnectedAccountsItemProps & React.RefAttributes<HTMLLIElement>
> = forwardRef<HTMLLIElement, ConnectedAccountsItemProps>(function ConnectedAccountsItem(props, ref) {
  const { id, provider, purpose, status } = useConnection('Item')
  const { ready, arrivals } = useConnectedAccountsParts('Item')
  const arrival = useArrival<HTMLLIElement>(arrivals, ready?.flow.step === 'resting' && ready.flow.arrived === id)
  const pending = ready?.disconnecting.has(id) || ready?.connecting?.connection === id
  const state: ConnectedAccountsItemState = { provider, purpose, connection: status, pending }
  return renderPart({
    tag: 'li',
    name: 'connected-accounts.item',
    state,
    own: { tabIndex: -1 },
    props,
    ref: composeRefs(ref, arrival),
  })
})
