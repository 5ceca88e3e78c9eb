import { describe, expect, it } from 'vitest'
import { context, createWorld, failureOf, firefox, listenTo } from './fixture.js'

describe('sessions of a Better Auth user', () => {
  it('shows every place where the user is signed in, and which one this is', async () => {
    const world = await createWorld()
    await world.signInElsewhere(firefox)

    const { items, total } = await world.adapter.sessions.list({}, context())

    expect(items.map(({ current, device }) => [current, device?.kind, device?.browser, device?.os])).toEqual([
      [true, 'desktop', 'Chrome', 'macOS'],
      [false, 'desktop', 'Firefox', 'Windows'],
    ])
    expect(total).toBe(2)
    expect(items.map(({ id }) => id)).toEqual(world.database.session.map(({ id }) => id))
  })

  it('really signs the other device out', async () => {
    const world = await createWorld()
    const other = await world.signInElsewhere()
    const { items } = await world.adapter.sessions.list({}, context())
    const id = items.find(({ current }) => !current)?.id ?? ''

    const heard = listenTo(world.adapter)
    await world.adapter.sessions.revoke({ id }, context())

    expect(heard).toEqual([])
    await expect.poll(() => heard).toEqual(['sessions'])
    expect(await other.isSignedIn()).toBe(false)
    expect(await failureOf(world.adapter.sessions.revoke({ id }, context()))).toMatchObject({ code: 'not_found' })
  })

  it('finds a session that it has not listed, and one that ended elsewhere', async () => {
    const world = await createWorld()
    const other = await world.signInElsewhere()
    const [, row] = world.database.session
    await world.adapter.sessions.list({}, context())
    await other.client.signOut()

    expect(await failureOf(world.adapter.sessions.revoke({ id: row?.id ?? '' }, context()))).toMatchObject({
      code: 'not_found',
    })

    await world.signInElsewhere()
    const later = world.database.session.at(-1)?.id ?? ''
    expect(await world.adapter.sessions.revoke({ id: later }, context())).toMatchObject({ status: 'done' })
  })

  it('tells that the user is signed out when the session that asks is ended', async () => {
    const world = await createWorld()
    const heard = listenTo(world.adapter)
    const { items } = await world.adapter.sessions.list({}, context())

    const result = await world.adapter.sessions.revoke({ id: items[0]?.id ?? '' }, context())

    expect(result.effects?.currentSession).toBe('ended')
    await expect.poll(() => heard).toEqual(['signed_out'])
    expect(await failureOf(world.adapter.account.get(context()))).toMatchObject({ code: 'session_expired' })
  })

  it('signs all others out and stays signed in', async () => {
    const world = await createWorld()
    const other = await world.signInElsewhere()

    const result = await world.adapter.sessions.revokeOthers(context())

    expect(result.effects).toEqual({ currentSession: 'kept', otherSessions: 'ended' })
    expect(await other.isSignedIn()).toBe(false)
    expect((await world.adapter.sessions.list({}, context())).items).toHaveLength(1)
  })

  it('signs the user out everywhere, here too', async () => {
    const world = await createWorld()
    const other = await world.signInElsewhere()
    const heard = listenTo(world.adapter)
    await world.adapter.account.get(context())

    const result = await world.adapter.sessions.revokeAll(context())

    expect(result.effects).toEqual({ currentSession: 'ended', otherSessions: 'ended' })
    expect(await other.isSignedIn()).toBe(false)
    expect(world.browser.cookies.size).toBe(0)
    await expect.poll(() => heard).toEqual(['signed_out'])
  })

  it('fails as a step-up, never as an empty list, when the sign-in lies too far back', async () => {
    const world = await createWorld()
    world.makeStale()

    expect(await failureOf(world.adapter.sessions.list({}, context()))).toMatchObject({
      code: 'reauthentication_required',
      data: { requirement: { operation: 'sessions.list', methods: [{ id: 'password', type: 'password' }] } },
    })
  })

  it('lets no token out: not in a list, not in an event, not in an error', async () => {
    const world = await createWorld()
    await world.signInElsewhere()
    const events: unknown[] = []
    world.adapter.subscribe((event) => events.push(event))

    const results: unknown[] = [
      await world.adapter.account.get(context()),
      await world.adapter.sessions.list({}, context()),
      await failureOf(world.adapter.sessions.revoke({ id: 'nobody' }, context())),
      await world.adapter.sessions.revokeOthers(context()),
    ]
    const tokens = world.tokens()
    world.makeStale()
    results.push(await failureOf(world.adapter.sessions.list({}, context())))
    await expect.poll(() => events.length).toBeGreaterThan(0)

    const everything = JSON.stringify([results, events], (_key, value: unknown) =>
      value instanceof Error ? [value.message, value.cause, Object.entries(value)] : value,
    )
    for (const token of tokens) expect(everything).not.toContain(token)
  })
})
