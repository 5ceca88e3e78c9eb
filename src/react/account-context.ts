'use client'
import { createContext } from 'react'
import type { AccountPolicy } from '../contract/index.js'
import type { AccountClient, AccountClientConfig } from '../core/client-types.js'
import type { MessageOverrides } from '../i18n/catalogue.js'

/**
 * Holds the client, which is made when the first component asks for it: a page with a `RoleBadge` alone does not pay
 * for it.
 */
export interface ClientHolder {
  config: AccountClientConfig
  client: AccountClient | null
  /** Called when the client has been made. */
  onCreate: Set<() => void>
}

export interface AccountContextValue {
  holder: ClientHolder
  /** A BCP 47 tag, for words, dates and numbers. */
  locale: string
  dir: 'ltr' | 'rtl'
  messages: MessageOverrides | undefined
  /** What the host adds to the adapter's policy. */
  policy: AccountPolicy | undefined
}

export const AccountContext: React.Context<AccountContextValue | null> = createContext<AccountContextValue | null>(null)
