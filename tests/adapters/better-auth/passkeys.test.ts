import { isAccountError } from 'latchkey/contract'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Authenticator } from './authenticator.js'
import { context, createWorld, day, email, failureOf, origin, password, type WorldOptions } from './fixture.js'

async function withPasskeys({ server, adapter, ...options }: WorldOptions = {}, browser = {}) {
  const world = await createWorld({
    server: { passkey: true, ...server },
    ...options,
    adapter: { plugins: ['passkey'], ...adapter },
  })
  const { passkeys } = world.adapter
  if (!passkeys) throw new Error('The adapter has no passkeys.')
  const add = async (name?: string) => {
    const result = await passkeys.add({ name }, context())
    if (result.status !== 'done' || !result.passkey) throw new Error('A passkey was expected.')
    return result.passkey
  }
  return { ...world, passkeys, add, authenticator: new Authenticator(origin).install(browser) }
}
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('a passkey', () => {
  it('is added with its name for the list, and the user’s own in the password manager', async () => {
    const { passkeys, add, authenticator, client } = await withPasskeys()
    let told = 0
    client.$store.atoms.$listPasskeys?.listen(() => {
      told += 1
    })

    const passkey = await add('Laptop')

    expect(passkey).toMatchObject({ name: 'Laptop', synced: true, aaguid: 'fbfc3007-154e-4ecc-8c0b-6e020557d7bd' })
    expect(await passkeys.list(context())).toEqual([{ ...passkey, removable: { state: 'available' } }])
    expect(authenticator.created[0]?.user.name).toBe(email)
    expect(told).toBe(1)
  })

  it('is a conflict on a device that holds one already', async () => {
    const { passkeys } = await withPasskeys()
    await passkeys.add({}, context())

    expect(await failureOf(passkeys.add({}, context()))).toMatchObject({
      code: 'conflict',
      data: { kind: 'already_enrolled' },
    })
    expect(await passkeys.list(context())).toMatchObject([{ name: null }])
  })

  it('closes the dialog of the browser when the page gives up', async () => {
    const { passkeys, authenticator, database } = await withPasskeys()
    authenticator.choice = 'wait'
    const leaving = new AbortController()
    const adding = failureOf(passkeys.add({}, context({ signal: leaving.signal })))
    await expect.poll(() => authenticator.created.length).toBe(1)
    leaving.abort()

    expect(await adding).toMatchObject({ code: 'cancelled', data: { by: 'signal' } })
    expect(database.passkey).toEqual([])
  })

  it.each([
    ['SecurityError', { code: 'misconfigured', data: { hint: expect.stringContaining('rpID') } }],
    ['NotSupportedError', { code: 'unsupported' }],
    ['TypeError', { code: 'provider' }],
  ])('that the browser refuses with a %s is no riddle', async (name, expected) => {
    const { passkeys } = await withPasskeys()
    vi.stubGlobal('navigator', {
      credentials: { create: () => Promise.reject(new DOMException('It is refused.', name)) },
    })

    expect(await failureOf(passkeys.add({}, context()))).toMatchObject(expected)
  })

  it('is not asked for in a browser that knows none, or on a page without TLS', async () => {
    const { passkeys, browser } = await withPasskeys()
    vi.unstubAllGlobals()
    browser.requests.length = 0

    expect(await failureOf(passkeys.add({}, context()))).toMatchObject({ code: 'unsupported' })
    expect(browser.requests).toEqual([])
  })

  it('has to have a name when it is renamed', async () => {
    const { passkeys, add } = await withPasskeys()
    const passkey = await add('Laptop')

    expect(await failureOf(passkeys.rename({ id: passkey.id, name: ' ' }, context()))).toMatchObject({
      code: 'validation',
      data: { fields: [{ field: 'name' }] },
    })
  })

  it('is gone from the password manager too, and its removal fails in no browser', async () => {
    const { passkeys, add, authenticator, database } = await withPasskeys()
    const passkey = await add()
    const credentialId = database.passkey[0]?.credentialID
    await passkeys.remove({ id: passkey.id }, context())
    expect(authenticator.forgotten).toEqual([{ rpId: 'localhost', credentialId }])

    const other = await withPasskeys({}, { signals: false })
    const { id } = await other.add()
    await other.passkeys.remove({ id }, context())
    expect(await other.passkeys.list(context())).toEqual([])
    expect(other.authenticator.forgotten).toEqual([])
  })

  it('may go when the host knows another way in', async () => {
    const { passkeys, add, database } = await withPasskeys({ adapter: { otherWaysIn: true } })
    const passkey = await add()
    database.account.length = 0

    expect(await passkeys.list(context())).toMatchObject([{ removable: { state: 'available' } }])
    await passkeys.remove({ id: passkey.id }, context())
  })

  it('that somebody else has removed already is not found', async () => {
    const { passkeys } = await withPasskeys()

    expect(await failureOf(passkeys.remove({ id: 'gone' }, context()))).toMatchObject({ code: 'not_found' })
    expect(await failureOf(passkeys.rename({ id: 'gone', name: 'Laptop' }, context()))).toMatchObject({
      code: 'not_found',
    })
  })
})

describe('step-up by passkey', () => {
  async function asked(options: WorldOptions = {}) {
    const world = await withPasskeys(options)
    await world.passkeys.add({}, context())
    if (options.server?.twoFactor) await world.enableTwoFactor()
    world.makeStale()
    const error = await failureOf(world.adapter.sessions.list({}, context()))
    if (!isAccountError(error) || error.code !== 'reauthentication_required') throw error
    const input = { requirement: error.data.requirement, methodId: 'passkey' }
    return { ...world, input, complete: async () => world.adapter.stepUp.complete(input, context()) }
  }

  it('comes before the password, and needs no code of a second factor', async () => {
    const world = await asked({ server: { twoFactor: true } })
    const former = world.database.session[0]?.id
    expect(world.input.requirement.methods.map(({ type }) => type)).toEqual(['passkey', 'password'])
    expect(await world.adapter.stepUp.begin(world.input, context())).toEqual({ status: 'ready' })

    expect(await world.complete()).toMatchObject({ status: 'verified', effects: { currentSession: 'rotated' } })

    const { items } = await world.adapter.sessions.list({}, context())
    expect(items).toMatchObject([{ current: true }])
    expect(items[0]?.id).not.toBe(former)
  })

  it('leaves a user who closes the dialog signed in', async () => {
    const world = await asked()
    world.authenticator.choice = 'dismiss'

    expect(await failureOf(world.complete())).toMatchObject({ code: 'cancelled', data: { by: 'user' } })
    expect((await world.adapter.account.get(context())).fullName).toBe('Ann Example')
  })

  it('signs in nobody else, when the last passkey of the user has gone meanwhile', async () => {
    const world = await asked()
    world.database.passkey.length = 0

    expect(await failureOf(world.complete())).toMatchObject({ code: 'not_found' })
    expect((await world.adapter.account.get(context())).fullName).toBe('Ann Example')
  })

  it('is not offered to a user who is not to be remembered: its session would outlive the browser', async () => {
    const { passkeys, database, adapter, client } = await withPasskeys({ server: { freshAge: 60 } })
    await passkeys.add({}, context())
    await client.signIn.email({ email, password, rememberMe: false })
    const start = Date.now() - 3_600_000
    const forADay = { createdAt: new Date(start), expiresAt: new Date(start + day) }
    Object.assign(database.session.at(-1) ?? {}, forADay)

    expect(await failureOf(adapter.sessions.list({}, context()))).toMatchObject({
      data: { requirement: { methods: [{ type: 'password' }] } },
    })
  })
})
