import { describe, expect, it } from 'vitest'
import { context, createWorld, failureOf, listenTo, type WorldOptions } from './fixture.js'
import { preferenceSchema } from './preference-fields.js'

const defaults = { digest: true, theme: 'light', topics: ['tips'], signature: '', limit: 5, exports: false }

async function createPreferring(adapter: WorldOptions['adapter'] = {}, server: WorldOptions['server'] = {}) {
  const world = await createWorld({
    server: { preferences: true, ...server },
    adapter: { preferences: preferenceSchema, ...adapter },
  })
  const get = async () => world.adapter.preferences?.get(context({ fresh: true }))
  const update = async (patch: Record<string, string | boolean | number | readonly string[]>, version?: string) =>
    world.adapter.preferences?.update({ patch, version }, context())
  return { ...world, get, update }
}

describe('preferences in additional fields', () => {
  it('are the defaults until the user chooses', async () => {
    const { get } = await createPreferring()

    expect((await get())?.values).toEqual(defaults)
  })

  it('keep every kind of value, and leave the other ones alone', async () => {
    const { get, update, database } = await createPreferring()
    const patch = { digest: false, theme: 'dark', topics: ['news'], signature: 'Ann', limit: 9 }

    const result = await update(patch)

    expect(result?.values).toEqual({ ...defaults, ...patch })
    expect(await get()).toEqual({ values: result?.values, version: result?.version })
    expect(database.user[0]).toMatchObject({ name: 'Ann Example', digest: false, limit: 9 })
    await update({ topics: [], signature: '' })
    expect((await get())?.values).toMatchObject({ topics: [], signature: '', theme: 'dark' })
  })

  it('refuse what is locked and what does not fit, and send nothing', async () => {
    const { update, browser } = await createPreferring()
    browser.requests.length = 0

    expect(await failureOf(update({ exports: true }))).toMatchObject({ code: 'forbidden', data: { reason: 'plan' } })
    expect(await failureOf(update({ theme: 'sepia' }))).toMatchObject({
      data: { fields: [{ field: 'theme', code: 'invalid' }] },
    })
    expect(await failureOf(update({ signature: 'x'.repeat(81) }))).toMatchObject({
      data: { fields: [{ field: 'signature', code: 'too_long', params: { max: 80 } }] },
    })
    expect(browser.requests.some(({ path }) => path.endsWith('/update-user'))).toBe(false)
  })

  it('stay locked on the server for whoever goes around the page', async () => {
    const open = { ...preferenceSchema, exports: { kind: 'toggle', label: 'Exports', default: false } } as const
    const { update, get } = await createPreferring({ preferences: open })

    expect(await failureOf(update({ exports: true }))).toMatchObject({ code: 'forbidden', data: { reason: 'policy' } })
    expect((await get())?.values.exports).toBe(false)
  })

  it('notice the change of another device, and take none for one that is not', async () => {
    const { adapter, get, update, signInElsewhere } = await createPreferring()
    const version = (await get())?.version
    const elsewhere = await signInElsewhere()
    await adapter.profile.update({ fullName: 'Ann Other' }, context())
    expect((await get())?.version).toBe(version)

    await elsewhere.client.$fetch('/update-user', { method: 'POST', body: { theme: 'dark' } })

    expect(await failureOf(update({ theme: 'light' }, version))).toMatchObject({
      code: 'conflict',
      data: { kind: 'stale_version' },
    })
    expect((await get())?.values.theme).toBe('dark')
  })

  it('tell when they are changed, here and elsewhere', async () => {
    const { adapter, client, database, update } = await createPreferring()
    await adapter.account.get(context())
    const heard = listenTo(adapter)

    await update({ digest: false })
    await expect.poll(() => heard).toContain('preferences')

    for (const user of database.user) user.theme = 'dark'
    client.$store.notify('$sessionSignal')
    await expect.poll(() => heard.join()).toContain('account,email,mfa,preferences')
  })

  it('can be described by what the user is', async () => {
    const { adapter, get } = await createPreferring({
      preferences: ({ name }) => ({ greeting: { kind: 'text', label: 'Greeting', default: `I am ${String(name)}` } }),
    })
    const { schema } = adapter.preferences ?? {}

    expect(typeof schema === 'function' && Object.keys(await schema(context()))).toEqual(['greeting'])
    expect((await get())?.values).toEqual({ greeting: 'I am Ann Example' })
  })

  it.each<Record<string, boolean>>([{ muted: true }, { muted: true, digest: false }])(
    'name the field that the server does not have: %j',
    async (patch) => {
      const { update } = await createPreferring({
        preferences: { ...preferenceSchema, muted: { kind: 'toggle', label: 'Muted', default: false } },
      })

      expect(await failureOf(update(patch))).toMatchObject({
        code: 'misconfigured',
        data: { hint: expect.stringContaining('`user.additionalFields`') },
      })
    },
  )
})
