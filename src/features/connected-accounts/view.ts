'use client'
import { createContext } from 'react'
import type { ConnectionProvider } from '../../contract/index.js'
import type { ConnectedAccountsProps } from './connected-accounts.js'

/** What the rows of the ready-made component know beside their own connection. */
export interface View extends Pick<ConnectedAccountsProps, 'waysToAdd' | 'scopeName'> {
  /** What each connection is called, by id. */
  names: ReadonlyMap<string, string>
  providers: readonly ConnectionProvider[]
}

export const ViewContext: React.Context<View> = createContext<View>({ names: new Map(), providers: [] })
