import type { Kysely } from 'kysely'
import type { Outbox } from '../../shared/outbox.js'
import type { Vault } from './security/vault.js'
import type { Tables } from './tables.js'

/** An account elsewhere that can be connected, at an OpenID provider. */
export interface OpenIdProvider {
  id: string
  name: string
  purpose: 'sign_in' | 'integration'
  multiple?: boolean | undefined
  issuer: string
  clientId: string
  clientSecret: string
  scopes: readonly string[]
}

/** Against floods and guessing. */
export interface Limits {
  /** Codes to one address or number. */
  sendsPerHour: number
  /** From one address of the network. */
  signInsPerMinute: number
  /** Of one user. */
  writesPerMinute: number
}

/** All that the server works with. */
export interface World {
  db: Kysely<Tables>
  kind: 'sqlite' | 'postgres'
  vault: Vault
  outbox: Pick<Outbox, 'send'>
  /** Where the page is served, and where it may also be: what a user may be sent back to, and may write from. */
  origins: readonly [string, ...string[]]
  providers: readonly OpenIdProvider[]
  scryptCost: number
  limits: Limits
  /** Whether a text message may be the only second factor. */
  sms: 'allowed' | 'only_beside_stronger'
  /** In ms since the epoch. */
  now: () => number
}

export const isoDate = (ms: number): string => new Date(ms).toISOString()
