'use client'
import { forwardRef, type ReactNode } from 'react'
import type { ConnectionProvider } from '../../../contract/index.js'
import { composeRefs } from '../../../react/render/compose-refs.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useArrival } from '../../../react/use-arrival.js'
import { ProviderContext, useConnectedAccountsParts, useProvider } from '../context.js'
import { forPurpose } from '../lists.js'
import type { ConnectionPurpose } from '../state.js'
import type { ConnectedAccountsButtonState } from './disconnect.js'

export interface ConnectedAccountsProvidersProps extends Omit<PartProps<'ul', Record<string, never>>, 'children'> {
  /** Those for one purpose. @defaultValue all of them */
  purpose?: ConnectionPurpose | undefined
  /** Renders one provider, usually as a `ConnectedAccounts.Provider`. */
  children: (provider: ConnectionProvider) => ReactNode
}

/** The providers of which another account can be connected. Renders a `<ul>` element, or nothing when there are none. */
export const ConnectedAccountsProviders: React.ForwardRefExoticComponent<
  ConnectedAccountsProvidersProps & React.RefAttributes<HTMLUListElement>
> = forwardRef<HTMLUListElement, ConnectedAccountsProvidersProps>(function ConnectedAccountsProviders(
  { purpose, children, ...props },
  ref,
) {
  const { ready } = useConnectedAccountsParts('Providers')
  const offered = forPurpose(ready?.offered ?? [], purpose)
  if (offered.length === 0) return null
  const rows = offered.map((provider) => (
    <ProviderContext.Provider key={provider.id} value={provider}>
      {children(provider)}
    </ProviderContext.Provider>
  ))
  return renderPart({ tag: 'ul', name: 'connected-accounts.providers', state: {}, own: { children: rows }, props, ref })
})

export interface ConnectedAccountsProviderState extends Record<string, string | boolean | undefined> {
  /** Its id. @selector `[data-provider="google"]` */
  provider: string
  /** @selector `[data-purpose="sign_in"]` */
  purpose: ConnectionPurpose
  /** An account of it is being connected. @selector `[data-pending]` */
  pending: boolean
}

export type ConnectedAccountsProviderProps = PartProps<'li', ConnectedAccountsProviderState>

/** One provider. Takes the focus when the row before it goes. Renders an `<li>` element. */
export const ConnectedAccountsProvider: React.ForwardRefExoticComponent<
  ConnectedAccountsProviderProps & React.RefAttributes<HTMLLIElement>
> = forwardRef<HTMLLIElement, ConnectedAccountsProviderProps>(function ConnectedAccountsProvider(props, ref) {
  const { id, purpose } = useProvider('Provider')
  const { ready } = useConnectedAccountsParts('Provider')
  const state = { provider: id, purpose, pending: isConnecting(ready?.connecting, id) }
  return renderPart({ tag: 'li', name: 'connected-accounts.provider', state, own: { tabIndex: -1 }, props, ref })
})

export type ConnectedAccountsConnectProps = PartProps<'button', ConnectedAccountsButtonState>

/**
 * Connects an account of the provider of its row. Does nothing while another one is being connected. Has the focus again
 * when the user stays. Renders a `<button>` element.
 */
export const ConnectedAccountsConnect: React.ForwardRefExoticComponent<
  ConnectedAccountsConnectProps & React.RefAttributes<HTMLButtonElement>
> = forwardRef<HTMLButtonElement, ConnectedAccountsConnectProps>(function ConnectedAccountsConnect(props, ref) {
  const { id } = useProvider('Connect')
  const { ready, arrivals } = useConnectedAccountsParts('Connect')
  const declined = ready?.flow.step === 'resting' ? ready.flow.declined : undefined
  const isDeclined = declined?.kind === 'leave' && declined.provider === id && declined.connection === undefined
  const arrival = useArrival<HTMLButtonElement>(arrivals, isDeclined)
  if (!ready) return null
  const pending = isConnecting(ready.connecting, id)
  const blocked = ready.blocked.connect
  const inert = ready.connecting !== undefined || blocked
  return renderPart({
    tag: 'button',
    name: 'connected-accounts.connect',
    state: { pending, blocked },
    own: { type: 'button', 'aria-disabled': inert || undefined, onClick: inert ? undefined : () => ready.connect(id) },
    props,
    ref: composeRefs(ref, arrival),
  })
})

const isConnecting = (connecting: { provider: string; connection?: string | undefined } | undefined, id: string) =>
  connecting?.provider === id && connecting.connection === undefined
