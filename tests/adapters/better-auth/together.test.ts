import { describe, expect, it } from 'vitest'
import { context, createWorld, failureOf } from './fixture.js'

const providers = [{ id: 'northwick', name: 'Northwick ID' }]

async function open() {
  const world = await createWorld({ adapter: { plugins: ['twoFactor', 'passkey'], providers } })
  world.browser.requests.length = 0
  const count = (path: string) => world.browser.requests.filter((request) => request.path.endsWith(path)).length
  return { ...world, count }
}

describe('a page that opens', () => {
  it('asks the server once for what several parts of it read', async () => {
    const { adapter, count } = await open()

    await Promise.all([
      adapter.account.get(context()),
      adapter.mfa?.status(context()),
      adapter.backupCodes?.status(context()),
      adapter.connections?.list(context()),
      adapter.connections?.providers(context()),
    ])

    expect([count('/get-session'), count('/list-accounts')]).toEqual([1, 1])
  })

  it('asks again once anything was answered, so that nobody gets what is no longer true', async () => {
    const { adapter } = await open()
    const change = adapter.profile.update({ fullName: 'Robin' }, context())
    const early = adapter.account.get(context())
    await change

    expect((await adapter.account.get(context())).fullName).toBe('Robin')
    await early
  })

  it('goes on for the others when one part of it leaves, and begins nothing for one that is gone already', async () => {
    const { adapter, browser } = await open()
    const signals: AbortSignal[] = []
    browser.wire = async (request, next) => {
      if (request.url.includes('get-session')) signals.push(request.signal)
      await new Promise((resolve) => setTimeout(resolve, 20))
      return next()
    }
    const [one, other] = [new AbortController(), new AbortController()]
    const first = adapter.account.get(context({ signal: one.signal }))
    const second = adapter.account.get(context({ signal: other.signal }))
    one.abort()

    expect(await failureOf(first)).toMatchObject({ code: 'cancelled', data: { by: 'signal' } })
    expect((await second).fullName).toBe('Ann Example')
    const third = adapter.account.get(context({ signal: AbortSignal.abort() }))
    expect(await failureOf(third)).toMatchObject({ code: 'cancelled' })
    expect(signals).toHaveLength(1)
  })
})
