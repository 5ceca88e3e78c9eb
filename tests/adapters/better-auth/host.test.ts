import { createHash } from 'node:crypto'
import { betterAuthAdapter } from 'latchkey/adapters/better-auth'
import { AccountError, can } from 'latchkey/contract'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { context, createWorld, email, failureOf, type WorldOptions } from './fixture.js'

const newPassword = 'staple battery horse'
const withLatchkey = { server: { latchkey: true } }
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
const picture = (bytes: Uint8Array<ArrayBuffer> = png, type = 'image/png') => new Blob([bytes], { type })

afterEach(() => vi.unstubAllGlobals())

describe('a first password', () => {
  async function withoutPassword(server: WorldOptions['server'] = {}) {
    const world = await createWorld({ server: { latchkey: true, ...server } })
    Object.assign(world.database.account[0] ?? {}, { providerId: 'google', accountId: 'g-1', password: null })
    return { ...world, set: async (value: string) => world.adapter.password.set?.({ newPassword: value }, context()) }
  }

  it('is set by the endpoint of the host, and can be signed in with', async () => {
    const { adapter, set, client } = await withoutPassword()
    expect(await adapter.account.get(context())).toMatchObject({ hasPassword: false, availability: {} })

    expect(await set(newPassword)).toMatchObject({ status: 'done', effects: { changed: ['account'] } })

    expect((await adapter.account.get(context())).hasPassword).toBe(true)
    expect((await client.signIn.email({ email, password: newPassword })).error).toBeNull()
  })

  it('is refused with the reason', async () => {
    const { set } = await withoutPassword()

    expect(await failureOf(set('short'))).toMatchObject({
      data: { fields: [{ field: 'newPassword', code: 'too_short' }] },
    })
  })

  it('is looked up among the leaked ones where a changed one is', async () => {
    const hash = createHash('sha1').update(newPassword).digest('hex').toUpperCase()
    const look = vi.fn(async () => new Response(`${hash.slice(5)}:3`))
    vi.stubGlobal('fetch', look)
    const { set } = await withoutPassword({ leakCheck: true })

    const failure = await failureOf(set(newPassword))

    expect(failure).toMatchObject({ data: { fields: [{ field: 'newPassword', code: 'breached' }] } })
    // That of the sign-up, and this one.
    expect(look).toHaveBeenCalledTimes(2)
  })

  it('is a conflict for a user who has one', async () => {
    const { adapter } = await createWorld(withLatchkey)

    expect(await failureOf(Promise.resolve(adapter.password.set?.({ newPassword }, context())))).toMatchObject({
      code: 'conflict',
    })
  })

  it('is a new way in, and so needs a sign-in that is recent', async () => {
    const { set, makeStale } = await withoutPassword()
    makeStale()

    expect(await failureOf(set(newPassword))).toMatchObject({
      code: 'reauthentication_required',
      data: { requirement: { operation: 'password.set', methods: [{ type: 'provider', provider: 'google' }] } },
    })
  })
})

describe('a picture', () => {
  it('is stored by the endpoint of the host and shown from there, without the name of the file', async () => {
    const { adapter, browser, client, pictures } = await createWorld(withLatchkey)
    client.useSession.listen(() => {})

    const file = new File([png], 'me on the beach.png', { type: 'image/png' })
    const result = await adapter.profile.setAvatar?.({ file, filename: file.name }, context())

    const url = result?.url ?? ''
    expect((await adapter.account.get(context())).avatar).toEqual({ url, source: 'custom' })
    await expect.poll(() => client.useSession.get().data?.user.image).toBe(url)
    expect(pictures.get(url)).toEqual({ bytes: png, type: 'image/png' })
    expect(JSON.stringify(browser.requests)).not.toContain('beach')
  })

  it('takes the place of the one before', async () => {
    const { adapter, pictures } = await createWorld(withLatchkey)
    const first = await adapter.profile.setAvatar?.({ file: picture() }, context())

    const second = await adapter.profile.setAvatar?.({ file: picture() }, context())

    expect(second?.url).not.toBe(first?.url)
    expect([...pictures.keys()]).toEqual([second?.url])
  })

  it('is gone from the server too when the user removes it', async () => {
    const { adapter, pictures } = await createWorld(withLatchkey)
    await adapter.profile.setAvatar?.({ file: picture() }, context())

    await adapter.profile.removeAvatar?.(context())

    expect((await adapter.account.get(context())).avatar).toEqual({ url: null, source: 'none' })
    expect([...pictures.keys()]).toEqual([])
  })

  it('takes the place of one from elsewhere, which is not ours to delete', async () => {
    const { adapter, database, pictures } = await createWorld(withLatchkey)
    for (const user of database.user) user.image = 'https://provider.example.test/ann.png'

    const result = await adapter.profile.setAvatar?.({ file: picture() }, context())

    expect((await adapter.account.get(context())).avatar.url).toBe(result?.url)
    expect(pictures.size).toBe(1)
  })

  it.each([
    ['is too large', picture(new Uint8Array(100_001)), 'file_too_large'],
    [
      'only says that it is one',
      picture(new TextEncoder().encode('<svg onload="alert(1)">'), 'image/png'),
      'file_type',
    ],
  ])('is refused when it %s', async (_, file, code) => {
    const { adapter, pictures } = await createWorld(withLatchkey)

    expect(await failureOf(Promise.resolve(adapter.profile.setAvatar?.({ file }, context())))).toMatchObject({
      code: 'validation',
      data: { fields: [{ field: 'avatar', code }] },
    })
    expect([...pictures.keys()]).toEqual([])
  })
})

describe('the host’s own calls', () => {
  it('are offered only when they are there', async () => {
    const { adapter } = await createWorld()

    expect([can(adapter, 'password.set'), can(adapter, 'profile.setAvatar')]).toEqual([false, false])
  })

  it('name themselves when nothing is at their address', async () => {
    const { client } = await createWorld()
    const adapter = betterAuthAdapter(client, {
      host: { setPassword: (_, options) => client.$fetch('/nowhere', { ...options, method: 'POST' }) },
    })

    expect(await failureOf(Promise.resolve(adapter.password.set?.({ newPassword }, context())))).toMatchObject({
      code: 'misconfigured',
      data: { hint: expect.stringContaining('`host`') },
    })
  })

  it('may fail in the words of the contract', async () => {
    const { client } = await createWorld()
    const error = new AccountError('forbidden', { reason: 'plan' })
    const adapter = betterAuthAdapter(client, { host: { setAvatar: () => Promise.reject(error) } })

    const failure = await failureOf(Promise.resolve(adapter.profile.setAvatar?.({ file: picture() }, context())))

    expect(failure).toBe(error)
  })
})
