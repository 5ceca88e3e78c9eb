/**
 * clerk-js 6.40 resolves a change as if it had worked when its request fails and it believes to be offline: always in Node
 * and under automation, and in a browser while `navigator.onLine` is false. Here the wire is dead and nobody says so.
 */
import type { OperationContext } from 'latchkey/contract'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { FakeClerk } from './fake/server.js'
import { verified } from './fake/state.js'
import { context, createWorld, email, failureOf, password, type World } from './fixture.js'
import { createPasskeys } from './passkeys-in-node.js'

const server = new FakeClerk()
await server.start()
afterAll(() => server.stop())
afterEach(() => vi.unstubAllGlobals())

const preferences = { digest: { kind: 'toggle', label: 'Digest', default: true } } as const
const number = '+4915112345678'

/** An account with one of everything that can be changed. */
async function create(): Promise<World> {
  const world = await createWorld(server, { preferences, metadataFields: ['team'] })
  const { user, state, clerk } = world
  createPasskeys(clerk, server.origin)
  const secret = 'JBSWY3DPEHPK3PXP'
  user.totp = { id: 'totp_1', secret, verified: true }
  const phone = { number, reserved: false, isDefault: false, verification: verified('phone_code') }
  user.phones.push({ id: 'idn_phone', ...phone })
  user.primaryPhoneId = 'idn_phone'
  const key = { name: 'Key', credentialId: 'a', createdAt: 1, lastUsedAt: null, verification: verified('passkey') }
  user.passkeys.push({ id: 'idn_key', ...key })
  const elsewhere = { provider: 'studio', email: 'a@b.test', scopes: [], wanted: [], returnTo: '' }
  user.externals.push({ id: 'eac_1', ...elsewhere, verification: verified('oauth_studio') })
  state.signIn(state.createClient(), user)
  await clerk.user?.reload()
  return world
}

type Change = (world: World, context: OperationContext) => Promise<unknown>

const changes: Record<string, Change> = {
  'profile.update': ({ adapter }, call) => adapter.profile.update({ firstName: 'Robin' }, call),
  'profile.update of metadata': ({ adapter }, call) => adapter.profile.update({ custom: { team: 'Red' } }, call),
  'profile.removeAvatar': ({ adapter }, call) => adapter.profile.removeAvatar?.(call) ?? Promise.resolve(),
  'email.start': ({ adapter }, call) => adapter.email.start({ newEmail: 'new@example.test' }, call),
  'phone.start': ({ adapter }, call) => adapter.phone.start({ number: '+4930901820' }, call),
  'phone.remove': ({ adapter }, call) => adapter.phone.remove(call),
  'password.change': ({ adapter }, call) =>
    adapter.password.change({ currentPassword: password, newPassword: 'another long one' }, call),
  'password.remove': ({ adapter }, call) => adapter.password.remove({}, call),
  'mfa.remove': ({ adapter }, call) => adapter.mfa.remove({ factorId: 'totp' }, call),
  'mfa.enroll.sms': ({ adapter }, call) => adapter.mfa.enroll.sms({ number }, call),
  'backupCodes.regenerate': ({ adapter }, call) => adapter.backupCodes.regenerate(call),
  'passkeys.add': ({ adapter }, call) => adapter.passkeys.add({ name: 'New' }, call),
  'passkeys.rename': ({ adapter }, call) => adapter.passkeys.rename({ id: 'idn_key', name: 'Other' }, call),
  'passkeys.remove': ({ adapter }, call) => adapter.passkeys.remove({ id: 'idn_key' }, call),
  'connections.connect': ({ adapter }, call) =>
    adapter.connections.connect({ provider: 'northwick', returnTo: 'https://app.example.test/' }, call),
  'connections.disconnect': ({ adapter }, call) => adapter.connections.disconnect({ id: 'eac_1' }, call),
  'preferences.update': ({ adapter }, call) =>
    adapter.preferences?.update({ patch: { digest: false } }, call) ?? Promise.resolve(),
  'deletion.request': ({ adapter }, call) => adapter.deletion.request({}, call),
}

describe('when the wire is dead and clerk-js keeps quiet about it', () => {
  it.each(Object.entries(changes))('says of %s that nothing happened', async (_name, change) => {
    const world = await create()
    const before = JSON.stringify(world.user)
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed')))
    const failure = await failureOf(change(world, context()))
    vi.unstubAllGlobals()
    expect(failure).toMatchObject({ code: 'network', data: {} })
    expect(JSON.stringify(world.user)).toBe(before)
    world.dispose()
  })

  it('finds out when the second of two requests for one change is lost', async () => {
    const world = await create()
    const { fetch } = globalThis
    vi.stubGlobal('fetch', (url: URL, init: RequestInit) =>
      url.pathname.endsWith('/attempt_verification') ? Promise.reject(new TypeError('failed')) : fetch(url, init),
    )
    expect(await failureOf(world.adapter.passkeys.add({}, context()))).toMatchObject({ code: 'network' })
    world.dispose()
  })

  it('tells the one change that was answered from the one that was not', async () => {
    const world = await create()
    const { adapter } = world
    const { fetch } = globalThis
    vi.stubGlobal('fetch', (url: URL, init: RequestInit) =>
      url.pathname.endsWith('/metadata') ? Promise.reject(new TypeError('fetch failed')) : fetch(url, init),
    )
    const [name, team] = await Promise.allSettled([
      adapter.profile.update({ firstName: 'Robin' }, context()),
      adapter.profile.update({ custom: { team: 'Red' } }, context()),
    ])
    expect([name.status, team.status]).toEqual(['fulfilled', 'rejected'])
    world.dispose()
  })

  it('hears of it by the option for it, where clerk-js lets nobody watch', async () => {
    const experimental = { rethrowOfflineNetworkErrors: true } as const
    const world = await createWorld(server, {}, {}, { experimental })
    Reflect.set(world.clerk, '__internal_onAfterResponse', undefined)
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed')))
    const failure = await failureOf(world.adapter.profile.update({ firstName: 'Robin' }, context()))
    vi.unstubAllGlobals()
    expect(failure).toMatchObject({ code: 'network' })
    Reflect.deleteProperty(world.clerk, '__internal_onAfterResponse')
    world.dispose()
  })

  it('sends nothing at all when the browser says that it is offline', async () => {
    const world = await create()
    vi.stubGlobal('navigator', { onLine: false })
    const before = server.requests.length
    const failure = await failureOf(world.adapter.profile.update({ firstName: 'Robin' }, context()))
    expect(failure).toMatchObject({ code: 'network', data: { offline: true } })
    expect(server.requests.length).toBe(before)
    world.dispose()
  })

  it('shows what it knows while it is offline, unless the page wants it fresh', async () => {
    const world = await create()
    vi.stubGlobal('navigator', { onLine: false })
    const account = await world.adapter.account.get(context())
    expect(account.email?.address).toBe(email)
    expect(await failureOf(world.adapter.account.get(context({ fresh: true })))).toMatchObject({ code: 'network' })
    world.dispose()
  })
})
