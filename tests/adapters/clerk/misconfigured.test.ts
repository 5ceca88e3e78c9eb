import { type ClerkLike, clerkAdapter } from 'latchkey/adapters/clerk'
import { isAccountError } from 'latchkey/contract'
import { afterAll, afterEach, expect, it, vi } from 'vitest'
import { takeClerkJs } from './clerk-js.js'
import { publishableKey } from './fake/key.js'
import { FakeClerk, proxyPath } from './fake/server.js'
import { context, createWorld, failureOf, fresh, type World } from './fixture.js'

const server = new FakeClerk()
await server.start()
afterAll(() => server.stop())
afterEach(() => {
  vi.useRealTimers()
  server.foreign = false
})

/** The hint that a call is refused with. */
async function hintOf(call: Promise<unknown>): Promise<string> {
  const error = await failureOf(call)
  if (!isAccountError(error) || error.code !== 'misconfigured') throw new Error(String(error))
  return error.data.hint
}

it('names the key when it belongs to another instance', async () => {
  const world = await createWorld(server)
  server.foreign = true
  const hint = await hintOf(world.adapter.account.get(fresh()))
  expect(hint).toMatch(/publishable key belongs to another Clerk instance/)
  world.dispose()
})

it('names `clerk.load()` when nobody has loaded Clerk, and waits for it before', async () => {
  const { Clerk, giveBack } = takeClerkJs()
  const clerk = new Clerk(publishableKey, { proxyUrl: `${server.origin}${proxyPath}` })
  vi.useFakeTimers()
  const hint = hintOf(clerkAdapter(clerk).account.get(context()))
  await vi.advanceTimersByTimeAsync(15_000)
  expect(await hint).toMatch(/Clerk has not loaded.*clerk\.load\(\)/)
  vi.useRealTimers()
  const reading = failureOf(clerkAdapter(clerk).account.get(context()))
  await clerk.load({ standardBrowser: false, telemetry: false })
  expect(await reading).toMatchObject({ code: 'session_expired' })
  giveBack()
})

it('has the page read again when Clerk loads after all', async () => {
  const world = await createWorld(server)
  const { clerk } = world
  let tell = (): void => {}
  let loaded = false
  const slow: ClerkLike = {
    get loaded() {
      return loaded
    },
    get user() {
      return loaded ? clerk.user : undefined
    },
    get session() {
      return loaded ? clerk.session : undefined
    },
    addListener: (listener) => {
      tell = listener
      return () => undefined
    },
  }
  const adapter = clerkAdapter(slow)
  const heard: string[] = []
  vi.useFakeTimers()
  const reading = hintOf(adapter.account.get(context()))
  await vi.advanceTimersByTimeAsync(15_000)
  await reading
  adapter.subscribe((event) => heard.push(event.type))
  loaded = true
  tell()
  await vi.advanceTimersByTimeAsync(10)
  expect(heard).toEqual(['changed'])
  vi.useRealTimers()
  expect((await adapter.account.get(context())).firstName).toBe('Ann')
  world.dispose()
})

it('says at once that Clerk could not load', async () => {
  const failed: ClerkLike = { loaded: false, status: 'error', addListener: () => () => undefined }
  expect(await hintOf(clerkAdapter(failed).account.get(context()))).toMatch(/could not load.*publishable key/)
})

it('lets a page that waits for Clerk be left', async () => {
  const pending: ClerkLike = { loaded: false, status: 'loading', addListener: () => () => undefined }
  const leaving = new AbortController()
  const reading = failureOf(clerkAdapter(pending).account.get(context({ signal: leaving.signal })))
  leaving.abort()
  expect(await reading).toMatchObject({ code: 'cancelled', data: { by: 'signal' } })
})

type Attribute = keyof World['state']['settings']['attributes']

it.each<[Attribute, (world: World) => Promise<unknown>, RegExp]>([
  ['authenticator_app', ({ adapter }) => adapter.mfa.enroll.totp({}, context()), /authenticator application/],
  ['backup_code', ({ adapter }) => adapter.backupCodes.regenerate(context()), /backup codes/],
  ['passkey', ({ adapter, clerk }) => (supportPasskeys(clerk), adapter.passkeys.add({}, context())), /passkeys/],
  ['password', ({ adapter }) => adapter.password.change({ newPassword: 'a long new one' }, context()), /passwords/],
  ['phone_number', ({ adapter }) => adapter.phone.start({ number: '+4930901820' }, context()), /phone numbers/],
  ['email_address', ({ adapter }) => adapter.email.start({ newEmail: 'a@b.test' }, context()), /email addresses/],
])('names the setting when %s is not turned on', async (attribute, call, setting) => {
  const world = await createWorld(server)
  world.state.settings.attributes[attribute].enabled = false
  const hint = await hintOf(call(world))
  expect(hint).toMatch(/Clerk Dashboard/)
  expect(hint).toMatch(setting)
  world.dispose()
})

it('names the provider that is not turned on', async () => {
  const world = await createWorld(server)
  const returnTo = 'https://app.example.test/'
  const connecting = world.adapter.connections.connect({ provider: 'github', returnTo }, context())
  expect(await hintOf(connecting)).toMatch(/connection to github/)
  world.dispose()
})

function supportPasskeys(clerk: object): void {
  Reflect.set(clerk, '__internal_isWebAuthnSupported', () => true)
}
