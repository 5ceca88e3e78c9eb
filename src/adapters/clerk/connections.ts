/**
 * Accounts elsewhere that the user can sign in with. Clerk keeps what was begun and never finished; such a one is not shown,
 * and neither is the error of an attempt that lies in the past, unless it is one of a connection that worked before.
 */
import {
  AccountError,
  type Availability,
  type Connection,
  type ConnectionOperations,
  type ConnectionProvider,
} from '../../contract/index.js'
import type { Backend, Call } from './backend.js'
import type { ClerkExternalAccount, ClerkUser } from './clerk.js'
import { accountError } from './failures.js'
import type { Offered } from './offered.js'
import { text } from './parse.js'
import { remember } from './remember.js'
import { otherWaysIn } from './ways-in.js'

export type ConnectionGroup = Offered<ConnectionOperations>

const isVerified = ({ verification }: ClerkExternalAccount): boolean => verification?.status === 'verified'

/** @param given the host's providers, where Clerk's own list is not to be relied on */
export function connectionGroup(backend: Backend, given: readonly ConnectionProvider[] | undefined): ConnectionGroup {
  /** The account that the user went away for. */
  const trip = remember('trip')

  function providers(): readonly ConnectionProvider[] {
    if (given) return given
    return (backend.settings().providers ?? []).map(({ id, name, iconUrl, signsIn }) => ({
      id,
      name,
      purpose: signsIn ? 'sign_in' : 'integration',
      ...(iconUrl && { iconUrl }),
    }))
  }

  function toConnection(user: ClerkUser, account: ClerkExternalAccount): Connection {
    const settings = backend.settings()
    const removable: Availability =
      otherWaysIn(user, settings, account.id) > 0
        ? { state: 'available' }
        : { state: 'unavailable', reason: 'last_method' }
    return {
      id: account.id,
      provider: account.provider,
      purpose: providers().find(({ id }) => id === account.provider)?.purpose ?? 'sign_in',
      label: text(account.accountIdentifier()),
      email: text(account.emailAddress),
      avatarUrl: text(account.imageUrl),
      scopes: account.approvedScopes.split(' ').filter(Boolean),
      status: isVerified(account) ? 'active' : 'needs_reconnect',
      removable,
    }
  }

  /** Those that are shown: the ones that work, and the ones that do not any more. */
  const shown = (user: ClerkUser): ClerkExternalAccount[] =>
    user.externalAccounts.filter((account) => isVerified(account) || account.verification?.error)

  function find(user: ClerkUser, id: string): ClerkExternalAccount {
    const found = user.externalAccounts.find((account) => account.id === id)
    if (!found) throw new AccountError('not_found', {})
    return found
  }

  return {
    async list(context) {
      const user = await backend.readUser({ operation: 'connections.list', context })
      return shown(user).map((account) => toConnection(user, account))
    },

    async providers(context) {
      const user = await backend.readUser({ operation: 'connections.providers', context })
      const known = providers()
      // One that was turned off after it was connected still has to have a name.
      const others = [...new Set(shown(user).map(({ provider }) => provider))]
        .filter((id) => !known.some((provider) => provider.id === id))
        .map((id) => ({ id, name: id, purpose: 'sign_in' as const }))
      return [...known, ...others]
    },

    async connect({ provider, scopes, returnTo }, context) {
      const call: Call = { operation: 'connections.connect', context, setting: `the connection to ${provider}` }
      const user = await backend.user(call)
      const here = typeof location === 'undefined' ? undefined : location.href
      const redirectUrl = here === undefined ? (returnTo ?? '/') : new URL(returnTo ?? here, here).href
      const additional = scopes && scopes.length > 0 ? { additionalScopes: [...scopes] } : {}
      const params = { redirectUrl, ...additional }
      const connected = user.externalAccounts.find((account) => account.provider === provider && isVerified(account))
      const { verification, id } = await backend.change(call, () =>
        connected
          ? connected.reauthorize(params)
          : user.createExternalAccount({ strategy: `oauth_${provider}`, ...params }),
      )
      const url = verification?.externalVerificationRedirectURL?.href
      if (url !== undefined) {
        trip.set(id)
        return { status: 'redirect', url }
      }
      const now = await backend.user(call)
      return { status: 'done', connection: toConnection(now, find(now, id)) }
    },

    async complete(_input, context) {
      const call: Call = { operation: 'connections.complete', context: { ...context, fresh: true } }
      const user = await backend.readUser(call)
      // Nothing in the address says which account the trip was for. In a tab of its own it is the latest one.
      const id = trip.get()
      const account = user.externalAccounts.find((one) => one.id === id) ?? user.externalAccounts.at(-1)
      trip.set(null)
      const failure = account && !isVerified(account) ? account.verification?.error : undefined
      if (failure) throw await accountError({ errors: [failure], message: failure.message }, call)
      return { status: 'done', ...(account && isVerified(account) && { connection: toConnection(user, account) }) }
    },

    async disconnect({ id }, context) {
      const call: Call = { operation: 'connections.disconnect', context }
      const account = find(await backend.user(call), id)
      await backend.change(call, () => account.destroy())
      return { status: 'done', effects: { currentSession: 'kept', otherSessions: 'kept', changed: ['email'] } }
    },
  }
}
