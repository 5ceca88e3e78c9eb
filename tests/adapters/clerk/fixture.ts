import type { Clerk } from '@clerk/clerk-js/no-rhc'
import { type ClerkOptions, clerkAdapter } from 'latchkey/adapters/clerk'
import type { AccountAdapter, OperationContext } from 'latchkey/contract'
import { Secret, TOTP } from 'otpauth'
import { takeClerkJs } from './clerk-js.js'
import { publishableKey } from './fake/key.js'
import { type FakeClerk, proxyPath } from './fake/server.js'
import { createSettings } from './fake/settings.js'
import type { User } from './fake/state.js'

export const password = 'correct horse battery'
export const email = 'ann@example.test'
export const minute = 60_000

/** Real clerk-js, whose user is signed in on the server, and the adapter on it. */
export async function createWorld(
  server: FakeClerk,
  options: ClerkOptions = {},
  more: Partial<User> = {},
  load: Parameters<Clerk['load']>[0] = {},
) {
  const { state } = server
  state.settings = createSettings()
  state.users.length = 0
  state.clients.clear()
  return addAccount(server, options, { email, ...more }, load)
}

/** A further account on the same server, with a clerk-js of its own. */
export async function addAccount(
  server: FakeClerk,
  options: ClerkOptions,
  given: Partial<User> & { email: string },
  load: Parameters<Clerk['load']>[0] = {},
) {
  const { state } = server
  const user = state.createUser({ password, firstName: 'Ann', lastName: 'Example', username: null, ...given })
  const client = state.createClient()
  const session = state.signIn(client, user)
  const { Clerk, giveBack } = takeClerkJs()
  const clerk = new Clerk(publishableKey, { proxyUrl: `${server.origin}${proxyPath}` })
  // As native apps say which client they are; a browser has a cookie.
  Reflect.apply(Reflect.get(clerk, '__internal_onBeforeRequest'), clerk, [
    ({ headers }: { headers: Headers }) => headers.set('authorization', client.token),
  ])
  await clerk.load({ standardBrowser: false, telemetry: false, ...load })
  const adapter = clerkAdapter(clerk, options)

  return {
    adapter,
    clerk,
    client,
    server,
    session,
    state,
    user,
    /** The adapter of the page after a reload. */
    reload: () => clerkAdapter(clerk, options),
    /** The rules of the instance as a newly loaded page has them. */
    reloadSettings: async () => {
      const environment: unknown = Reflect.get(clerk, '__internal_environment')
      if (typeof environment !== 'object' || environment === null) throw new Error('Clerk has no environment.')
      await Reflect.apply(Reflect.get(environment, 'reload'), environment, [])
    },
    /** Makes the proofs of this session older than sensitive calls want them. */
    makeStale(ageMs = 20 * minute): void {
      for (const one of state.sessionsOf(user)) {
        one.firstAt = Date.now() - ageMs
        if (one.secondAt !== null) one.secondAt = Date.now() - ageMs
      }
    },
    signInElsewhere() {
      const other = state.createClient()
      const there = state.signIn(other, user)
      Object.assign(there, { browser: 'Firefox', device: 'Windows' })
      return {
        id: there.id,
        isSignedIn: async () => {
          const response = await fetch(`${server.origin}${proxyPath}/v1/client`, {
            headers: { authorization: other.token },
          })
          const { response: found }: { response: { sessions: unknown[] } } = await response.json()
          return found.sessions.length > 0
        },
      }
    },
    dispose() {
      adapter.dispose()
      giveBack()
    },
  }
}
export type World = Awaited<ReturnType<typeof addAccount>>

/** What an authenticator app shows that has scanned this. */
export function totpCode(uri: string): string {
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate()
}

let keys = 0
export function context(more: Partial<OperationContext> = {}): OperationContext {
  keys += 1
  return { signal: new AbortController().signal, idempotencyKey: `key-${keys}`, ...more }
}
export const fresh = (): OperationContext => context({ fresh: true })

/** What the call rejects with. */
export async function failureOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => Promise.reject(new Error('It did not fail.')),
    (error: unknown) => error,
  )
}

/** Every event that the adapter tells of, from now on. */
export function listenTo(adapter: AccountAdapter): string[] {
  const heard: string[] = []
  adapter.subscribe?.((event) => heard.push(event.type === 'changed' ? event.topics.join() : event.type))
  return heard
}
