'use client'
import { createContext, useContext } from 'react'
import type { Connection, ConnectionProvider } from '../../contract/index.js'
import type { Arrivals } from '../../react/use-arrival.js'
import type { ConnectedAccountsReady, ConnectedAccountsState } from './state.js'

export interface ConnectedAccountsContextValue {
  feature: ConnectedAccountsState
  arrivals: Arrivals
}

export const ConnectedAccountsContext: React.Context<ConnectedAccountsContextValue | null> =
  createContext<ConnectedAccountsContextValue | null>(null)
export const ConnectionContext: React.Context<Connection | null> = createContext<Connection | null>(null)
export const ProviderContext: React.Context<ConnectionProvider | null> = createContext<ConnectionProvider | null>(null)

function use<Value>(context: React.Context<Value | null>, part: string, what: string, where: string): Value {
  const value = useContext(context)
  if (!value) {
    throw new Error(`Latchkey: <ConnectedAccounts.${part}> has no ${what} to belong to. Put it ${where}.`)
  }
  return value
}

/** The accounts that a part belongs to. */
export function useConnectedAccountsContext(part: string): ConnectedAccountsState {
  return use(ConnectedAccountsContext, part, 'accounts', 'inside of <ConnectedAccounts.Root>, at any depth').feature
}

export interface ConnectedAccountsParts {
  /** `null` where there is nothing to do. */
  ready: ConnectedAccountsReady | null
  arrivals: Arrivals
}

/** The same for parts with which the user does something. */
export function useConnectedAccountsParts(part: string): ConnectedAccountsParts {
  const value = use(ConnectedAccountsContext, part, 'accounts', 'inside of <ConnectedAccounts.Root>, at any depth')
  return { ready: value.feature.status === 'ready' ? value.feature : null, arrivals: value.arrivals }
}

/** The connection of the row that a part belongs to. */
export function useConnection(part: string): Connection {
  return use(
    ConnectionContext,
    part,
    'connection',
    'into what the function inside of <ConnectedAccounts.Items> returns',
  )
}

/** The provider of the row that a part belongs to. */
export function useProvider(part: string): ConnectionProvider {
  return use(
    ProviderContext,
    part,
    'provider',
    'into what the function inside of <ConnectedAccounts.Providers> returns',
  )
}
