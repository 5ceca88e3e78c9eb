import { type OperationId, type StepUpRequirement } from 'latchkey/contract'
import type { AdapterFixture, StepUpAnswer } from 'latchkey/testing'
import { TOTP, URI } from 'otpauth'
import { vi } from 'vitest'
import { policy } from '../../../examples/rest/server/rules.js'
import { isPassword } from '../../../examples/rest/server/security/passwords.js'
import { createAccount } from '../../../examples/rest/server/sign-in/accounts.js'
import { isOperation } from '../../../src/testing/operations.js'
import { Authenticator } from '../better-auth/authenticator.js'
import { createPerson, password, type TestServer } from './server.js'

/** Somebody who has a user name, an address and a number already. */
export const eve = { name: 'Eve', email: 'eve@example.test', username: 'eve_example', phone: '+4915100000000' }

export async function createEve({ db, world }: TestServer): Promise<void> {
  const { id } = await db.transaction().execute((inside) => createAccount(world, inside, eve))
  await db.updateTable('users').set({ phone: eve.phone }).where('id', '=', id).execute()
}

/** The means of the suite on a real server. */
export async function restFixture(server: TestServer): Promise<AdapterFixture> {
  const person = await createPerson(server)
  const { adapter, browser, id } = person
  const { db, outbox } = server
  const authenticator = new Authenticator(server.origin).install()
  const passOn = browser.wire
  let app: TOTP | undefined
  const lastCode = (to: string) => outbox.messages.find((message) => message.to === to && message.code)?.code ?? ''

  /** A code works once, so the next one needs the next half minute. */
  function totpCode(uri: string): string {
    const parsed = URI.parse(uri)
    if (!(parsed instanceof TOTP)) throw new Error('No TOTP')
    app = parsed
    server.advance(30_000)
    return app.generate({ timestamp: server.now() })
  }

  async function answerStepUp({ methods }: StepUpRequirement): Promise<StepUpAnswer> {
    const method = methods.find(({ type }) => type === 'password' || type === 'totp') ?? methods[0]
    if (method?.type === 'totp' && app) return { methodId: method.id, code: totpCode(app.toString()) }
    return { methodId: method?.id ?? '', password }
  }

  return {
    adapter,
    async dispose() {
      vi.unstubAllGlobals()
      await person.remove()
    },
    password,
    weakPassword: 'short',
    takenUsername: eve.username,
    takenEmail: eve.email,
    takenPhone: eve.phone,
    customField: 'jobTitle',
    lockedPreference: 'whiteLabel',
    idempotent: true,

    totpCode,
    readEmailCode: lastCode,
    readSmsCode: lastCode,
    passkeyDialog(choice) {
      authenticator.choice = choice
    },
    async finishConnect(url) {
      const state = new URL(url).searchParams.get('state') ?? ''
      const back = new URL(new URL(url).searchParams.get('redirect_uri') ?? '')
      back.search = new URLSearchParams({ state, code: `somebody-${id}` }).toString()
      const response = await fetch(back, { redirect: 'manual' })
      return response.headers.get('location') ?? ''
    },
    answerStepUp,

    async secondDevice() {
      const other = await person.signIn()
      return {
        isSignedIn: async () => (await other.browser.fetch(`${person.baseUrl}/account`)).status === 200,
      }
    },
    async makeStale() {
      const proved_at = new Date(server.now() - 3_600_000).toISOString()
      await db.updateTable('sessions').set({ proved_at }).where('user_id', '=', id).execute()
      const asking: readonly OperationId[] = Object.keys(policy.stepUp).filter(isOperation)
      return asking
    },
    async endSession() {
      await db.deleteFrom('sessions').where('user_id', '=', id).execute()
    },
    async changeElsewhere() {
      // The page has read the account before.
      await adapter.account.get({ signal: new AbortController().signal, idempotencyKey: 'elsewhere' })
      await person.update({ full_name: 'Changed Elsewhere' })
    },
    async withoutPassword() {
      await person.update({ password_hash: null })
    },
    async leaveOnlyConnection() {
      await person.update({ password_hash: null })
      const connection = { id: `connection_${id}`, user_id: id, provider: 'meridian', subject: `only-${id}` }
      const rest = { label: null, email: null, scopes: '[]', connected_at: new Date().toISOString() }
      await db
        .insertInto('connections')
        .values({ ...connection, ...rest })
        .execute()
      return connection.id
    },
    async leaveOnlyPasskey() {
      await person.update({ password_hash: null })
      const passkey = { id: `passkey_${id}`, user_id: id, use: 'passkey', credential_id: `only-${id}` } as const
      const rest = { public_key: '', counter: 0, transports: '[]', name: null, synced: 1, aaguid: '' }
      const dates = { created_at: new Date().toISOString(), last_used_at: null }
      await db
        .insertInto('credentials')
        .values({ ...passkey, ...rest, ...dates })
        .execute()
      return passkey.id
    },
    async blockDeletion() {
      const studio = { id: `studio_${id}`, owner_id: id, name: 'Northwick', members: 3 }
      await db.insertInto('studios').values(studio).execute()
    },
    async enforceMfa() {
      await person.update({ mfa_enforced: 1 })
    },

    goOffline() {
      browser.wire = () => Promise.reject(new TypeError('fetch failed'))
      return () => {
        browser.wire = passOn
      }
    },
    breakServer() {
      browser.wire = async () =>
        new Response('{"oh":"no"}', { status: 500, headers: { 'content-type': 'application/json' } })
      return () => {
        browser.wire = passOn
      }
    },
    rateLimit() {
      browser.wire = async () => {
        browser.wire = passOn
        return new Response(null, { status: 429, headers: { 'retry-after': '7' } })
      }
    },
    holdAnswers() {
      let release = (): void => {}
      const held = new Promise<void>((resolve) => {
        release = resolve
      })
      browser.wire = async (_request, next) => {
        const response = await next()
        await held
        return response
      }
      return () => {
        browser.wire = passOn
        release()
      }
    },
    advance: (ms) => server.advance(ms),

    countRequests: () => browser.requests,
    async listSecrets() {
      const [sessions, factors, user] = await Promise.all([
        db.selectFrom('sessions').select('token_hash').where('user_id', '=', id).execute(),
        db.selectFrom('factors').select('secret').where('user_id', '=', id).execute(),
        person.row(),
      ])
      return [
        person.session.token,
        ...sessions.map(({ token_hash }) => token_hash),
        ...factors.flatMap(({ secret }) => secret ?? []),
        ...(user?.password_hash ? [user.password_hash] : []),
      ]
    },
    readEmail: async () => (await person.row())?.email ?? '',
    acceptsPassword: async (tried) => isPassword(tried, (await person.row())?.password_hash ?? null, 16),
    accountExists: async () => (await person.row()) !== undefined,
  }
}
