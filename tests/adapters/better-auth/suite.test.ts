import type { AdapterFixture } from 'latchkey/testing'
import { defineAdapterSuite } from 'latchkey/testing'
import { describe, expect, it } from 'vitest'
import { Browser, context, createWorld, email, password, type WorldOptions } from './fixture.js'

const paths: Record<string, string> = {
  'profile.update': '/update-user',
  'password.change': '/change-password',
  'sessions.revokeOthers': '/revoke-other-sessions',
}

const server = { username: true, additionalFields: ['team', 'plan', 'timezone', 'locale'] }
const options: WorldOptions = {
  server,
  adapter: { plugins: ['username'], additionalFields: server.additionalFields },
}

/** The means of the suite on a real server, whose clock and wire the test holds in its hands. */
async function fixture(twoFactor: boolean): Promise<AdapterFixture> {
  const world = await createWorld({ ...options, server: { ...server, twoFactor } })
  const { browser, client, database, adapter } = world
  const code = twoFactor ? (await world.enableTwoFactor()).code : undefined
  const other = new Browser(world.handle, 'curl/8.0')
  const api = (path: string, body: object): Promise<Response> =>
    other.fetch(`http://localhost:3000/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  await api('/sign-up/email', { email: 'eve@example.test', password, name: 'Eve', username: 'eve_example' })
  database.session.length = 1
  const passOn = browser.wire
  // As a page does, before anything can change on it.
  await adapter.account.get(context())

  return {
    adapter,
    dispose: adapter.dispose,
    password,
    weakPassword: 'short',
    takenUsername: 'eve_example',
    customField: 'team',
    answerStepUp: async ({ methods: [method] }) =>
      method?.type === 'totp'
        ? { methodId: method.id, code: (await code?.()) ?? '' }
        : { methodId: method?.id ?? '', password },
    secondDevice: () => world.signInElsewhere(),
    makeStale() {
      world.makeStale()
      return ['sessions.list', 'sessions.revoke']
    },
    endSession() {
      database.session.length = 0
    },
    async changeElsewhere() {
      const [user] = database.user
      if (user) user.name = 'Changed Elsewhere'
      // What the client does by itself in a browser, when the window gets the focus.
      client.$store.notify('$sessionSignal')
    },
    withoutPassword() {
      database.account.length = 0
    },
    goOffline() {
      browser.wire = () => Promise.reject(new TypeError('fetch failed'))
      return () => {
        browser.wire = passOn
      }
    },
    breakServer() {
      browser.wire = async () => Response.json({ code: 'DATABASE_ON_FIRE', message: 'Oh' }, { status: 500 })
      return () => {
        browser.wire = passOn
      }
    },
    rateLimit(operation) {
      world.limited.add(paths[operation] ?? operation)
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
    countRequests: () => browser.requests.length,
    listSecrets: () => [...world.tokens(), ...database.account.map((account) => String(account.password))],
    readEmail: () => String(database.user[0]?.email),
    acceptsPassword: async (tried) => (await api('/sign-in/email', { email, password: tried })).ok,
    accountExists: () => database.user.some((user) => user.email === email),
  }
}

describe('on a real Better Auth server', () => {
  const expects = ['profile', 'password', 'sessions', 'stepUp'] as const
  defineAdapterSuite({ describe, it, expect }, { name: 'better-auth', create: () => fixture(false), expects })
  defineAdapterSuite(
    { describe, it, expect },
    { name: 'better-auth with two-factor sign-in on', create: () => fixture(true), expects },
  )
})
