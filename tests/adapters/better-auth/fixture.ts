import { passkey } from '@better-auth/passkey'
import { passkeyClient } from '@better-auth/passkey/client'
import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'
import { betterAuth } from 'better-auth'
import { memoryAdapter } from 'better-auth/adapters/memory'
import { type BetterAuthClientOptions, createAuthClient } from 'better-auth/client'
import { emailOTPClient, phoneNumberClient, twoFactorClient, usernameClient } from 'better-auth/client/plugins'
import { emailOTP, genericOAuth, haveIBeenPwned, phoneNumber, twoFactor, username } from 'better-auth/plugins'
import { type BetterAuthOptions, betterAuthAdapter, latchkeyHost } from 'latchkey/adapters/better-auth'
import { latchkey } from 'latchkey/adapters/better-auth/server'
import type { AccountAdapter, DeletionBlocker, OperationContext } from 'latchkey/contract'
import { Browser, origin } from './browser.js'
import { pictureStore } from './picture-store.js'
import { preferenceFields } from './preference-fields.js'

export { Browser, origin }

export const password = 'correct horse battery'
export const email = 'ann@example.test'
export const day = 86_400_000

type Row = Record<string, unknown> & { id: string }
type Database = Record<'user' | 'session' | 'account' | 'verification' | 'twoFactor' | 'passkey', Row[]>

/** What the server has sent, the newest last. */
interface Mail {
  to: string
  /** A code or a link. */
  content: string
  type: string
}

export interface WorldOptions {
  server?: {
    username?: boolean
    twoFactor?: boolean | 'passwordless'
    passkey?: boolean
    /** The provider elsewhere, and what it says of the one who signs in there. */
    elsewhere?: { subject: string; email: string }
    google?: boolean
    /** Codes for a new address: at that one alone, or at the current one as well. */
    emailCodes?: 'new' | 'both'
    /** Links for a new address. */
    emailLinks?: 'new' | 'both' | 'none_when_unverified'
    phone?: boolean
    /** The server has the plugin of ours, with both of its options. */
    latchkey?: boolean
    /** Refuses passwords of known leaks. */
    leakCheck?: boolean
    /** Users may delete their account: at once, or by a mailed link. */
    deleteUser?: 'immediate' | 'by_email'
    /** What `beforeDelete` of the host throws. */
    beforeDelete?: () => void
    /** The server keeps the preferences of `preference-fields.ts`. */
    preferences?: boolean
    /** The address of the user is verified. */
    verified?: boolean
    rateLimit?: boolean
    /** Seconds. */
    freshAge?: number
    additionalFields?: string[]
  }
  /** Settings of the host's client. */
  fetchOptions?: Pick<NonNullable<BetterAuthClientOptions['fetchOptions']>, 'throw' | 'onError'>
  onTwoFactorRedirect?: () => void
  adapter?: BetterAuthOptions<PluginClient>
  userAgent?: string
}

function createPluginClient(browser: Browser, { fetchOptions, onTwoFactorRedirect }: WorldOptions = {}) {
  return createAuthClient({
    baseURL: origin,
    fetchOptions: { ...fetchOptions, customFetchImpl: browser.fetch },
    plugins: [
      usernameClient(),
      emailOTPClient(),
      phoneNumberClient(),
      twoFactorClient(onTwoFactorRedirect && { onTwoFactorRedirect }),
      passkeyClient(),
    ],
  })
}
export type PluginClient = ReturnType<typeof createPluginClient>

/** A real server with a user who is signed in, the real client of that user's browser, and the adapter on it. */
export async function createWorld(world: WorldOptions = {}) {
  const { server = {}, adapter: options = {}, userAgent = chrome } = world
  const database: Database = {
    user: [],
    session: [],
    account: [],
    verification: [],
    twoFactor: [],
    passkey: [],
  }
  const outbox: Mail[] = []
  const pictures = new Map<string, { bytes: Uint8Array; type: string }>()
  const blockers: DeletionBlocker[] = []
  const fields = (server.additionalFields ?? []).map((name) => [name, { type: 'string', required: false }] as const)
  const limited = new Set<string>()
  /** The server's own limiter, but full when the test says so. */
  const consume = async (key: string): Promise<{ allowed: boolean; retryAfter: number | null }> =>
    [...limited].some((path) => key.endsWith(path))
      ? { allowed: false, retryAfter: 7 }
      : { allowed: true, retryAfter: null }
  const auth = betterAuth({
    baseURL: origin,
    // Where the suite has its users come back to.
    trustedOrigins: ['https://app.example.test'],
    secret: 'a secret of the test server, long enough',
    database: memoryAdapter(database),
    emailAndPassword: { enabled: true, password: fastHash },
    user: {
      additionalFields: { ...Object.fromEntries(fields), ...(server.preferences && preferenceFields) },
      ...(server.deleteUser && {
        deleteUser: {
          enabled: true,
          ...(server.beforeDelete && { beforeDelete: async () => server.beforeDelete?.() }),
          ...(server.deleteUser === 'by_email' && {
            sendDeleteAccountVerification: async ({ user, url }) => {
              outbox.push({ to: user.email, content: url, type: 'delete' })
            },
          }),
        },
      }),
      ...(server.emailLinks && {
        changeEmail: {
          enabled: true,
          ...(server.emailLinks === 'none_when_unverified' && { updateEmailWithoutVerification: true }),
          ...(server.emailLinks === 'both' && {
            sendChangeEmailConfirmation: async ({ user, url }) => {
              outbox.push({ to: user.email, content: url, type: 'confirm' })
            },
          }),
        },
      }),
    },
    ...(server.emailLinks && {
      emailVerification: {
        sendVerificationEmail: async ({ user, url }) => {
          outbox.push({ to: user.email, content: url, type: 'verify' })
        },
      },
    }),
    ...(server.freshAge !== undefined && { session: { freshAge: server.freshAge } }),
    rateLimit: server.rateLimit ? { enabled: true } : { enabled: true, customStorage: { consume } },
    ...(server.google && { socialProviders: { google: { clientId: 'id', clientSecret: 'secret' } } }),
    plugins: [
      ...(server.username ? [username()] : []),
      ...(server.twoFactor ? [twoFactor({ allowPasswordless: server.twoFactor === 'passwordless' })] : []),
      ...(server.passkey ? [passkey()] : []),
      ...(server.elsewhere ? [elsewhere(server.elsewhere)] : []),
      ...(server.emailCodes ? [emailCodes(outbox, server.emailCodes === 'both')] : []),
      ...(server.phone ? [phoneCodes(outbox)] : []),
      ...(server.leakCheck ? [haveIBeenPwned()] : []),
      ...(server.latchkey
        ? [
            latchkey({
              avatar: pictureStore(pictures),
              checkDeletion: async () => ({ blockers, consequences: ['Your drafts go'], confirmPhrase: 'Northwick' }),
            }),
          ]
        : []),
    ],
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
  const handle = (request: Request): Promise<Response> => auth.handler(request)
  const browser = new Browser(handle, userAgent)
  const client = createPluginClient(browser, world)
  await client.signUp.email({ email, password, name: 'Ann Example' })
  for (const user of database.user) user.emailVerified = server.verified ?? false
  const allOptions = { ...options, ...(server.latchkey && { host: latchkeyHost(client, ['avatar', 'deletion']) }) }
  const adapter = betterAuthAdapter(client, allOptions)
  /** What the authenticator app shows. */
  let code: (() => Promise<string>) | undefined

  return {
    adapter,
    /** What is in the way of a deletion, by the rules of the host. */
    blockers,
    browser,
    client,
    database,
    pictures,
    handle,
    outbox,
    /** The newest code or link that was sent to this address or number. */
    lastSent: (to: string) => outbox.findLast((mail) => mail.to === to)?.content ?? '',
    /** Opens a link as the mail program of the user does, in the same browser. */
    open: (link: string) => browser.fetch(link),
    /** The adapter of the page after a reload. */
    reload: () => betterAuthAdapter(client, allOptions),
    /** The paths of the server for which there were too many calls. */
    limited,
    /** Agrees at the provider, and returns the address that the browser comes back on. */
    async agree(url: string, answer: Record<string, string> = { code: 'code' }): Promise<string> {
      const asked = new URL(url).searchParams
      const back = new URL(asked.get('redirect_uri') ?? '')
      back.search = String(new URLSearchParams({ ...answer, state: asked.get('state') ?? '' }))
      return (await browser.fetch(back.href)).headers.get('location') ?? ''
    },
    /** Makes every session older than the server takes for sensitive calls. */
    makeStale(ageMs = 2 * day): void {
      for (const session of database.session) session.createdAt = new Date(Date.now() - ageMs)
    },
    async signInElsewhere(agent = firefox) {
      const other = new Browser(handle, agent)
      const otherClient = createPluginClient(other)
      const { error } = await otherClient.signIn.email({ email, password })
      if (error) throw new Error(error.code)
      if (code) await otherClient.twoFactor.verifyTotp({ code: await code() })
      return {
        browser: other,
        client: otherClient,
        isSignedIn: async () => (await otherClient.getSession()).data !== null,
      }
    },
    /** Switches two-factor sign-in on. */
    async enableTwoFactor() {
      const { data } = await client.twoFactor.enable({ password })
      if (data?.method !== 'totp') throw new Error('No TOTP')
      const uri = data.totpURI
      code = () => totpCode(uri)
      await client.twoFactor.verifyTotp({ code: await code() })
      return { code, backupCodes: data.backupCodes }
    },
    tokens: () => database.session.map((session) => String(session.token)),
  }
}
export type World = Awaited<ReturnType<typeof createWorld>>

/** What an authenticator app shows that has scanned this. */
export async function totpCode(uri: string): Promise<string> {
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  return createOTP(new TextDecoder().decode(base32.decode(secret))).totp()
}

/** A provider that is asked nothing over the network. */
const elsewhere = (person: { subject: string; email: string }) =>
  genericOAuth({
    config: ['northwick', 'studio'].map((providerId) => ({
      providerId,
      clientId: 'id',
      clientSecret: 'secret',
      authorizationUrl: `https://${providerId}.example.test/authorize`,
      tokenUrl: `https://${providerId}.example.test/token`,
      getToken: async () => ({ accessToken: 'elsewhere-token', scopes: ['openid', 'email'] }),
      getUserInfo: async () => ({ ...person, id: person.subject, name: 'Ann Elsewhere', emailVerified: true }),
    })),
  })

const emailCodes = (outbox: Mail[], verifyCurrentEmail: boolean) =>
  emailOTP({
    changeEmail: { enabled: true, verifyCurrentEmail },
    sendVerificationOTP: async ({ email: to, otp, type }) => void outbox.push({ to, content: otp, type }),
  })

const phoneCodes = (outbox: Mail[]) =>
  phoneNumber({ sendOTP: ({ phoneNumber: to, code }) => void outbox.push({ to, content: code, type: 'sms' }) })

/** Hashing is slow on purpose, and no concern of these tests. */
const fastHash = {
  hash: async (value: string) => `hash of ${value}`,
  verify: async ({ hash, password: value }: { hash: string; password: string }) => hash === `hash of ${value}`,
}

export const chrome =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'
export const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0'

let keys = 0
export function context(more: Partial<OperationContext> = {}): OperationContext {
  keys += 1
  return { signal: new AbortController().signal, idempotencyKey: `key-${keys}`, ...more }
}

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
