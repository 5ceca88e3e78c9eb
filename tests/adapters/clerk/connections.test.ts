import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FakeClerk } from './fake/server.js'
import { verified } from './fake/state.js'
import { context, createWorld, email, failureOf, fresh, type World } from './fixture.js'

const server = new FakeClerk()
await server.start()
afterAll(() => server.stop())

const returnTo = 'https://app.example.test/settings'

/** A tab, whose storage is there after a trip elsewhere. */
beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
})
afterEach(() => vi.unstubAllGlobals())

async function connect({ adapter }: World, choice: 'agree' | 'refuse', scopes?: string[]): Promise<string> {
  const result = await adapter.connections.connect({ provider: 'northwick', returnTo, scopes }, context())
  if (result.status !== 'redirect') throw new Error('There was no trip.')
  const response = await fetch(`${result.url}&choice=${choice}`, { redirect: 'manual' })
  return response.headers.get('location') ?? ''
}

describe('an account elsewhere', () => {
  it('is there after the trip, on the page that loads anew', async () => {
    const world = await createWorld(server)
    const url = await connect(world, 'agree')
    const { connections } = world.reload()
    expect(await connections.complete({ url }, context())).toMatchObject({
      status: 'done',
      connection: { provider: 'northwick', status: 'active', email: 'ann@northwick.example.test' },
    })
    world.dispose()
  })

  it('is not there when the user refuses, and no row is left over', async () => {
    const world = await createWorld(server)
    const url = await connect(world, 'refuse')
    const refused = await failureOf(world.reload().connections.complete({ url }, context()))
    expect(refused).toMatchObject({ code: 'cancelled', data: { by: 'user' }, providerCode: 'oauth_access_denied' })
    world.dispose()
  })

  it('cannot be connected twice', async () => {
    const world = await createWorld(server)
    const taken = { id: 'eac_eve', provider: 'northwick', email: 'ann@northwick.example.test', scopes: [], wanted: [] }
    world.state.createUser({
      email: 'eve@example.test',
      password: null,
      externals: [{ ...taken, returnTo: '', verification: verified('oauth_northwick') }],
    })
    const url = await connect(world, 'agree')
    const failure = await failureOf(world.reload().connections.complete({ url }, context()))
    expect(failure).toMatchObject({ code: 'conflict', data: { kind: 'already_linked' } })
    world.dispose()
  })

  it('gets more rights without being connected anew, whatever failed before', async () => {
    const world = await createWorld(server)
    await connect(world, 'agree')
    // A later attempt at another provider, which came to nothing.
    const failed = { id: 'eac_failed', provider: 'studio', email: 'a@b.test', scopes: [], wanted: [], returnTo: '' }
    const error = { code: 'oauth_access_denied', message: 'No' }
    world.user.externals.push({ ...failed, verification: { ...verified('oauth_studio'), status: 'unverified', error } })
    await world.clerk.user?.reload()
    const url = await connect(world, 'agree', ['calendar'])
    const result = await world.reload().connections.complete({ url }, context())
    expect(result.connection?.scopes).toEqual(['openid', 'email', 'calendar'])
    expect(world.user.externals.filter(({ provider }) => provider === 'northwick').length).toBe(1)
    const { connections } = world.adapter
    expect((await connections.list(fresh())).map(({ provider, status }) => [provider, status])).toEqual([
      ['northwick', 'active'],
      ['studio', 'needs_reconnect'],
    ])
    world.dispose()
  })

  it('is a sign-in or an integration, as the instance has it, unless the host says otherwise', async () => {
    const world = await createWorld(server)
    const providers = await world.adapter.connections.providers(fresh())
    expect(providers).toEqual([
      { id: 'northwick', name: 'Northwick ID', purpose: 'sign_in' },
      { id: 'studio', name: 'Studio', purpose: 'integration' },
    ])
    const own = { id: 'google', name: 'Google', purpose: 'sign_in' } as const
    const given = await createWorld(server, { providers: [own] })
    expect(await given.adapter.connections.providers(fresh())).toEqual([own])
    world.dispose()
    given.dispose()
  })
})

it('takes a new address over after a reload in between, when its link was opened', async () => {
  const world = await createWorld(server)
  world.state.settings.attributes.email_address.verifications = ['email_link']
  await world.reloadSettings()
  await world.adapter.email.start({ newEmail: 'new@example.test', returnTo }, context())
  await fetch(server.lastSent('new@example.test'), { redirect: 'manual' })
  const reloaded = world.reload()
  expect((await reloaded.account.get(context())).email?.address).toBe(email)
  expect(await reloaded.email.pending(fresh())).toBe(null)
  expect((await reloaded.account.get(fresh())).email?.address).toBe('new@example.test')
  world.dispose()
})
