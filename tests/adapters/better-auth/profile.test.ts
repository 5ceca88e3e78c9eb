import { can } from 'latchkey/contract'
import { describe, expect, it } from 'vitest'
import { context, createWorld, failureOf, listenTo } from './fixture.js'

const withUsername = { server: { username: true }, adapter: { plugins: ['username'] } } as const

describe('the profile of a Better Auth user', () => {
  it('shows what the server knows, and hides the fields that it has not', async () => {
    const world = await createWorld()

    expect(await world.adapter.account.get(context())).toEqual({
      id: world.database.user[0]?.id,
      fullName: 'Ann Example',
      email: { address: 'ann@example.test', verified: false },
      avatar: { url: null, source: 'none' },
      createdAt: expect.stringMatching(/Z$/),
      updatedAt: expect.stringMatching(/Z$/),
      hasPassword: true,
      mfaEnabled: 'unknown',
      roles: [],
      custom: {},
      fields: { firstName: 'hidden', lastName: 'hidden', username: 'hidden', timezone: 'hidden', locale: 'hidden' },
      availability: {},
    })
  })

  it('takes a new name and an empty one', async () => {
    const world = await createWorld()

    await world.adapter.profile.update({ fullName: 'Ann Other' }, context())
    expect((await world.adapter.account.get(context())).fullName).toBe('Ann Other')

    await world.adapter.profile.update({ fullName: null }, context())
    expect((await world.adapter.account.get(context())).fullName).toBeNull()
  })

  it('saves nothing when nothing changed', async () => {
    const world = await createWorld()
    world.browser.requests.length = 0

    expect(await world.adapter.profile.update({}, context())).toEqual({ status: 'done' })

    expect(world.browser.requests).toEqual([])
  })

  it('goes back to initials', async () => {
    const world = await createWorld()
    await world.client.updateUser({ image: 'https://example.test/ann.png' })
    expect((await world.adapter.account.get(context())).avatar).toMatchObject({ source: 'custom' })

    await world.adapter.profile.removeAvatar?.(context())

    expect((await world.adapter.account.get(context())).avatar).toEqual({ url: null, source: 'none' })
  })

  it('keeps the fields of the host, known by name or not', async () => {
    const additionalFields = ['timezone', 'team', 'plan']
    const world = await createWorld({ server: { additionalFields }, adapter: { additionalFields } })
    await world.adapter.profile.update({ timezone: 'Asia/Tokyo', custom: { team: 'blue' } }, context())
    await world.adapter.profile.update({ custom: { plan: 'pro' } }, context())

    const account = await world.adapter.account.get(context())

    expect(account).toMatchObject({ timezone: 'Asia/Tokyo', custom: { team: 'blue', plan: 'pro' } })
    expect(account.fields.timezone).toBeUndefined()
  })

  it.each([{ timezone: 'Asia/Tokyo' }, { username: 'ann' }, { custom: { role: 'admin' } }])(
    'refuses what the server would drop without a word: %j',
    async (update) => {
      const world = await createWorld()

      expect(await failureOf(world.adapter.profile.update({ fullName: 'Other', ...update }, context()))).toMatchObject({
        code: 'forbidden',
        data: { reason: 'not_supported' },
      })
      expect((await world.adapter.account.get(context())).fullName).toBe('Ann Example')
    },
  )

  it('shows when the user signed in last, where the host keeps that', async () => {
    const world = await createWorld({ server: { additionalFields: ['lastSignInAt'] } })
    await world.client.$fetch('/update-user', { method: 'POST', body: { lastSignInAt: '2026-03-12T09:30:00Z' } })

    expect((await world.adapter.account.get(context())).lastSignInAt).toBe('2026-03-12T09:30:00.000Z')
  })

  it('shows roles', async () => {
    const world = await createWorld({ server: { additionalFields: ['role'] } })
    await world.client.$fetch('/update-user', { method: 'POST', body: { role: 'admin, editor' } })

    expect((await world.adapter.account.get(context())).roles).toEqual([
      { id: 'admin', name: 'admin' },
      { id: 'editor', name: 'editor' },
    ])
  })

  it('tells its listeners, after the call', async () => {
    const world = await createWorld()
    const heard = listenTo(world.adapter)

    await world.adapter.profile.update({ fullName: 'Ann Other' }, context())

    expect(heard).toEqual([])
    await expect.poll(() => heard).toContain('account')
  })
})

describe('user names', () => {
  it('are not offered without the plugin', async () => {
    const { adapter } = await createWorld()

    expect(can(adapter, 'profile.checkUsername')).toBe(false)
  })

  it('can be set, and are read again', async () => {
    const { adapter } = await createWorld(withUsername)
    expect(await adapter.account.get(context())).toMatchObject({ username: null })

    await adapter.profile.update({ username: 'ann_example' }, context())

    const account = await adapter.account.get(context())
    expect(account.username).toBe('ann_example')
    expect(account.fields.username).toBeUndefined()
  })

  it('are checked while the user types: free, taken, own, too short, odd', async () => {
    const world = await createWorld(withUsername)
    const check = async (username: string) => world.adapter.profile.checkUsername?.({ username }, context())
    await world.adapter.profile.update({ username: 'ann_example' }, context())
    world.database.user.push({ id: 'eve', username: 'eve_example' })

    expect(await check('somebody')).toEqual({ available: true })
    expect(await check('eve_example')).toEqual({ available: false })
    expect(await check('Ann_Example')).toEqual({ available: true })
    expect(await check('a')).toEqual({ available: false, errors: [{ field: 'username', code: 'too_short' }] })
    expect(await check('x'.repeat(31))).toEqual({ available: false, errors: [{ field: 'username', code: 'too_long' }] })
    expect(await check('no spaces')).toEqual({ available: false, errors: [{ field: 'username', code: 'pattern' }] })
  })

  it.each([
    ['eve_example', { code: 'conflict', data: { kind: 'taken', field: 'username' } }],
    ['a', { code: 'validation', data: { fields: [{ field: 'username', code: 'too_short' }] } }],
    ['no spaces', { code: 'validation', data: { fields: [{ field: 'username', code: 'pattern' }] } }],
  ])('are refused with the reason: %s', async (username, expected) => {
    const world = await createWorld(withUsername)
    world.database.user.push({ id: 'eve', username: 'eve_example' })

    expect(await failureOf(world.adapter.profile.update({ username }, context()))).toMatchObject(expected)
  })
})
