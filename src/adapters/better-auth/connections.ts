/**
 * Accounts elsewhere, through `/link-social`, which serves the providers of `socialProviders` and of `genericOAuth()` alike.
 * Measured on the server of 1.7: it takes the provider's answer itself and then sends the user to the page that asked, with
 * `?error=` or without anything. That also is how the page looks to a user who pressed "back", so the address to come back
 * on says what a user has done who does come back on it.
 */
import {
  AccountError,
  type Availability,
  type Connection,
  type ConnectionOperations,
  type ConnectionProvider,
} from '../../contract/index.js'
import type { Backend, Call } from './backend.js'
import { callbackError } from './callback-error.js'
import { connectionDetails } from './connection-details.js'
import { notBetterAuth } from './errors.js'
import type { Offered } from './offered.js'
import { isoDate, record, text, texts } from './parse.js'

/** A provider that the server is set up for. */
export type BetterAuthProvider = Omit<ConnectionProvider, 'purpose'> & {
  /** A way to sign in, unless said otherwise. */
  purpose?: ConnectionProvider['purpose'] | undefined
}

export interface ConnectionSetup {
  providers: readonly BetterAuthProvider[]
  /** Ask the providers for the names of the accounts. */
  details: boolean
}

/** In the address that the server sends the user back to once the account is connected: its provider. */
const mark = 'latchkey-connected'
/** The host may give a path alone. */
const anyOrigin = 'https://app.invalid'

function withMark(address: string, provider: string): string {
  const url = new URL(address, anyOrigin)
  url.searchParams.set(mark, provider)
  return url.href.replace(anyOrigin, '')
}

interface Row {
  id: string
  provider: string
  row: Record<string, unknown>
}

export function connectionGroup(
  backend: Backend,
  { providers, details }: ConnectionSetup,
): Offered<ConnectionOperations> {
  const { client, events } = backend
  const purposeOf = (provider: string): ConnectionProvider['purpose'] =>
    backend.integrations.has(provider) ? 'integration' : 'sign_in'

  /** Everything that the server lists: the password is a row among them, and counts as a way in. */
  async function readRows(call: Call): Promise<Row[]> {
    const data = await backend.read(call, 'accounts', (fetchOptions) => client.listAccounts({ fetchOptions }))
    if (!Array.isArray(data)) throw notBetterAuth()
    return data.flatMap((value) => {
      const row = record(value)
      const [id, provider] = [text(row?.id), text(row?.providerId)]
      return row === null || id === undefined || provider === undefined ? [] : [{ id, provider, row }]
    })
  }

  const isConnection = ({ provider }: Row): boolean => provider !== 'credential'

  async function toConnection(call: Call, { id, provider, row }: Row, removable: Availability): Promise<Connection> {
    const purpose = purposeOf(provider)
    return {
      id,
      provider,
      purpose,
      scopes: texts(row.scopes),
      connectedAt: isoDate(row.createdAt),
      status: 'active',
      removable,
      ...(details && (await connectionDetails(backend, call, id, purpose))),
    }
  }

  /** The server keeps the last row, whatever kind it is of. */
  const removableOf = (rows: readonly Row[]): Availability =>
    rows.length > 1 ? { state: 'available' } : { state: 'unavailable', reason: 'last_method' }

  /** The server writes the row anew when the account was connected before. */
  function lastLinked(rows: readonly Row[], provider: string): Row | undefined {
    const ofProvider = rows.filter((row) => row.provider === provider)
    const writtenAt = ({ row }: Row): number => Date.parse(isoDate(row.updatedAt) ?? '') || 0
    return ofProvider.toSorted((one, other) => writtenAt(other) - writtenAt(one))[0]
  }

  return {
    async list(context) {
      const call: Call = { operation: 'connections.list', context }
      const rows = await readRows(call)
      return Promise.all(rows.filter(isConnection).map((row) => toConnection(call, row, removableOf(rows))))
    },

    async providers(context) {
      const rows = await readRows({ operation: 'connections.providers', context })
      const named = providers.map((provider) => ({ ...provider, purpose: purposeOf(provider.id) }))
      // One that the host no longer names may still be connected.
      const linked = new Set(rows.filter(isConnection).map(({ provider }) => provider))
      const others = [...linked].filter((id) => !providers.some((provider) => provider.id === id))
      return [...named, ...others.map((id) => ({ id, name: id, purpose: purposeOf(id) }))]
    },

    async connect({ provider, scopes = [], returnTo }, context) {
      const call: Call = { operation: 'connections.connect', context }
      const errorCallbackURL = returnTo ?? (typeof location === 'undefined' ? '/' : location.href)
      const data = await backend.request(call, (fetchOptions) =>
        client.linkSocial({
          provider,
          callbackURL: withMark(errorCallbackURL, provider),
          errorCallbackURL,
          ...(scopes.length > 0 && { scopes: [...scopes] }),
          disableRedirect: true,
          fetchOptions,
        }),
      )
      const url = text(record(data)?.url)
      if (url === undefined) throw notBetterAuth()
      return { status: 'redirect', url }
    },

    async complete({ url }, context) {
      const call: Call = { operation: 'connections.complete', context }
      const rows = await readRows(call)
      const params = new URL(url, anyOrigin).searchParams
      const refusal = params.get('error')
      if (refusal !== null) throw callbackError(refusal, params.get('error_description'))
      const linked = lastLinked(rows, params.get(mark) ?? '')
      if (!linked) throw new AccountError('not_found', {})
      events.changed('connections', 'account')
      const connection = await toConnection(call, linked, removableOf(rows))
      return {
        status: 'done',
        connection,
        effects: { currentSession: 'kept', otherSessions: 'kept', changed: ['account'] },
      }
    },

    async disconnect({ id }, context) {
      const call: Call = { operation: 'connections.disconnect', context }
      await backend.request(call, (fetchOptions) => client.unlinkAccount({ accountId: id, fetchOptions }))
      events.changed('connections', 'account')
      return { status: 'done', effects: { currentSession: 'kept', otherSessions: 'kept', changed: ['account'] } }
    },
  }
}
