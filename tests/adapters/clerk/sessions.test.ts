import { afterAll, describe, expect, it, vi } from 'vitest'
import { FakeClerk } from './fake/server.js'
import { context, createWorld, failureOf, fresh, listenTo } from './fixture.js'

const server = new FakeClerk()
await server.start()
afterAll(() => server.stop())

const count = (path: string): number => server.requests.filter((request) => request.endsWith(path)).length

describe('the list of sessions', () => {
  it('has a sign-in elsewhere, although clerk-js keeps the former list', async () => {
    const world = await createWorld(server)
    const { adapter } = world
    expect((await adapter.sessions.list({}, fresh())).items.length).toBe(1)
    const { id } = world.signInElsewhere()
    expect((await adapter.sessions.list({}, context())).items.length).toBe(1)
    const { items } = await adapter.sessions.list({}, fresh())
    expect(items.find((session) => session.id === id)).toMatchObject({
      current: false,
      device: { kind: 'desktop', browser: 'Firefox 140', os: 'Windows' },
      location: { city: 'Lisbon', country: 'PT' },
    })
    world.dispose()
  })

  it.each([
    ['an answer that is an error', () => void (server.broken = true), 'provider'],
    ['too many calls', () => void server.limited.set('/sessions/active', 30), 'rate_limited'],
  ])('is no empty page after %s', async (_what, breakIt, code) => {
    const world = await createWorld(server)
    breakIt()
    const failure = await failureOf(world.adapter.sessions.list({}, fresh()))
    server.broken = false
    vi.useRealTimers()
    vi.unstubAllGlobals()
    expect(failure).toMatchObject({ code })
    if (code === 'rate_limited') expect(failure).toMatchObject({ data: { retryAfterMs: 30_000 } })
    expect((await world.adapter.sessions.list({}, fresh())).items.length).toBe(1)
    world.dispose()
  })

  it('is no empty page after a dead wire, however long clerk-js tries', async () => {
    const world = await createWorld(server)
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed')))
    vi.useFakeTimers()
    const failure = failureOf(world.adapter.sessions.list({}, fresh()))
    await vi.advanceTimersByTimeAsync(300_000)
    vi.useRealTimers()
    vi.unstubAllGlobals()
    expect(await failure).toMatchObject({ code: 'network' })
    expect((await world.adapter.sessions.list({}, fresh())).items.length).toBe(1)
    world.dispose()
  })

  it('says that tokens of an ended session live for another minute', async () => {
    const world = await createWorld(server)
    const { id } = world.signInElsewhere()
    const { effects } = await world.adapter.sessions.revoke({ id }, context())
    expect(effects).toEqual({ currentSession: 'kept', effectiveWithinSeconds: 60 })
    world.dispose()
  })

  it('says which sessions could not be ended', async () => {
    const world = await createWorld(server)
    world.signInElsewhere()
    const second = world.signInElsewhere()
    const { fetch } = globalThis
    vi.stubGlobal('fetch', (url: URL, init: RequestInit) =>
      url.pathname.includes(second.id) ? Promise.reject(new TypeError('failed')) : fetch(url, init),
    )
    const { count: ended, failed, effects } = await world.adapter.sessions.revokeOthers(context())
    vi.unstubAllGlobals()
    expect([ended, failed, effects?.otherSessions]).toEqual([1, [second.id], undefined])
    world.dispose()
  })
})

describe('what clerk-js tells', () => {
  it('becomes the topics that changed, and nothing else', async () => {
    const world = await createWorld(server)
    const heard = listenTo(world.adapter)
    await world.adapter.profile.update({ firstName: 'Robin' }, context())
    await vi.waitFor(() => expect(heard).toEqual(['account']))
    await world.clerk.session?.touch()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(heard).toEqual(['account'])
    world.dispose()
  })

  it('comes once for a change of several steps, when it is done', async () => {
    const world = await createWorld(server)
    const { adapter } = world
    const { id } = await adapter.email.start({ newEmail: 'new@example.test' }, context())
    const heard = listenTo(adapter)
    await adapter.email.verify({ id, challengeId: id, code: server.lastSent('new@example.test') }, context())
    await vi.waitFor(() => expect(heard.length > 0).toBe(true))
    expect(heard.join()).toContain('email')
    world.dispose()
  })

  it('says that the user is signed out, once', async () => {
    const world = await createWorld(server)
    const heard = listenTo(world.adapter)
    world.state.endSessions([world.session])
    expect(await failureOf(world.adapter.account.get(fresh()))).toMatchObject({ code: 'session_expired' })
    await vi.waitFor(() => expect(heard).toEqual(['signed_out']))
    world.dispose()
  })

  it('is asked for once when several parts of a page read at the same moment', async () => {
    const world = await createWorld(server)
    const { adapter } = world
    // Loads the code of the group, which takes a moment of its own.
    await adapter.passkeys.list(context())
    const before = count('GET /me')
    await Promise.all([adapter.account.get(fresh()), adapter.mfa.status(fresh()), adapter.passkeys.list(fresh())])
    expect(count('GET /me') - before).toBe(1)
    world.dispose()
  })

  it('does not give a reading from before a change to one who asks after it', async () => {
    const world = await createWorld(server)
    const { adapter } = world
    let release = (): void => {}
    server.held = new Promise((resolve) => {
      release = resolve
    })
    const early = adapter.account.get(fresh())
    const changed = adapter.profile.update({ firstName: 'Robin' }, context())
    await vi.waitFor(() => expect(world.user.firstName).toBe('Robin'))
    server.held = undefined
    release()
    await changed
    const [late] = await Promise.all([adapter.account.get(fresh()), early])
    expect(late.firstName).toBe('Robin')
    world.dispose()
  })
})
