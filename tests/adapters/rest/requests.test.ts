import { type RestOptions, restAdapter } from 'latchkey/adapters/rest'
import { can } from 'latchkey/contract'
import { afterEach, describe, expect, expectTypeOf, it, vi } from 'vitest'
import { context } from './tour.js'

afterEach(() => vi.unstubAllGlobals())

/** An adapter, and what it has sent. */
function recorded(options: Partial<RestOptions> = {}, answer: object = { status: 'done' }) {
  const sent: { url: string; init: RequestInit; headers: Headers }[] = []
  const adapter = restAdapter({
    baseUrl: '/api/account/',
    async fetch(input, init = {}) {
      sent.push({
        url: input instanceof Request ? input.url : input.toString(),
        init,
        headers: new Headers(init.headers),
      })
      return Response.json(answer)
    },
    ...options,
  })
  return { adapter, sent }
}

describe('what is sent', () => {
  it('says who asks by a bearer token that is asked for anew each time', async () => {
    let token = 0
    const headers = async () => {
      token += 1
      return { authorization: `Bearer ${token}` }
    }
    const { adapter, sent } = recorded({ headers })
    await adapter.sessions.revokeOthers?.(context())
    await adapter.usage.get(context())
    expect(sent.map((request) => request.headers.get('authorization'))).toEqual(['Bearer 1', 'Bearer 2'])
  })

  it('carries the token against forged requests with every write, and with no read', async () => {
    vi.stubGlobal('document', { cookie: 'other=1; csrf_token=a%2Bb; session=x' })
    const { adapter, sent } = recorded()
    await adapter.usage.get(context())
    await adapter.deletion.request({}, context())
    expect(sent.map((request) => request.headers.get('x-csrf-token'))).toEqual([null, 'a+b'])
  })

  it('finds that token under the names of another framework', async () => {
    vi.stubGlobal('document', { cookie: 'XSRF-TOKEN=laravel' })
    const { adapter, sent } = recorded({ csrf: { cookie: 'XSRF-TOKEN', header: 'X-XSRF-TOKEN' } })
    await adapter.deletion.request({}, context())
    expect(sent[0]?.headers.get('x-xsrf-token')).toBe('laravel')
  })

  it('has the key of the user’s intent with every write, and ids in its path as they are', async () => {
    const { adapter, sent } = recorded()
    await adapter.sessions.revoke?.({ id: 'a/b ?#' }, context({ idempotencyKey: 'intent-1' }))
    expect(sent[0]).toMatchObject({ url: '/api/account/sessions/a%2Fb%20%3F%23', init: { method: 'DELETE' } })
    expect(sent[0]?.headers.get('idempotency-key')).toBe('intent-1')
  })

  it('never follows a redirect, and asks no cache', async () => {
    const { adapter, sent } = recorded({ credentials: 'include' })
    await adapter.usage.get(context())
    expect(sent[0]?.init).toMatchObject({ redirect: 'manual', cache: 'no-store', credentials: 'include' })
  })

  it('has no secret in its address', async () => {
    const { adapter, sent } = recorded()
    const secret = 'S3cret-lantern'
    const requirement = { id: 'r', methods: [{ id: 'password', type: 'password' }] } as const
    await adapter.password.change?.({ currentPassword: secret, newPassword: secret }, context())
    await adapter.mfa.confirm({ enrollmentId: 'e', code: secret }, context())
    await adapter.connections.complete?.({ url: `/settings?code=${secret}` }, context())
    const answer = adapter.stepUp.complete({ requirement, methodId: 'password', password: secret }, context())
    await answer.catch(() => undefined)
    expect(sent).toHaveLength(4)
    expect(sent.filter(({ url }) => url.includes(secret))).toEqual([])
  })
})

describe('a proof', () => {
  const requirement = { id: 'r', methods: [{ id: 'password', type: 'password' }] } as const
  const proof = { token: 'the-secret', scope: 'operation', expiresAt: '2026-11-22T10:00:00Z' }

  it('goes back to the server with the call that is made again, and its secret stays in the adapter', async () => {
    const { adapter, sent } = recorded({}, { status: 'verified', proof })
    const result = await adapter.stepUp.complete({ requirement, methodId: 'password', password: 'p' }, context())
    if (result.status !== 'verified') throw new Error('Not proved.')
    expect(result.proof).toEqual({ scope: 'operation', expiresAt: '2026-11-22T10:00:00Z' })
    expect(JSON.stringify(result)).not.toContain('the-secret')
    await adapter.deletion.request({}, context({ proof: result.proof }))
    expect(sent[1]?.headers.get('step-up-proof')).toBe('the-secret')
  })

  it('of another adapter, or a copy of one, is none', async () => {
    const first = recorded({}, { status: 'verified', proof })
    const second = recorded()
    const result = await first.adapter.stepUp.complete({ requirement, methodId: 'password' }, context())
    if (result.status !== 'verified') throw new Error('Not proved.')
    await second.adapter.deletion.request({}, context({ proof: result.proof }))
    await first.adapter.deletion.request({}, context({ proof: { ...result.proof } }))
    const last = [second.sent[0], first.sent[1]]
    expect(last.map((request) => request?.headers.get('step-up-proof'))).toEqual([null, null])
  })
})

describe('what the server has', () => {
  it('is all of it unless the host says otherwise', () => {
    const { adapter } = recorded()
    expect(can(adapter, 'mfa.enroll.push')).toBe(true)
    expect(can(adapter, 'passkeys.add')).toBe(true)
  })

  it('is the groups that are named, in the type as well, less single operations', () => {
    const adapter = restAdapter({
      baseUrl: '/',
      groups: ['profile', 'mfa'],
      without: ['mfa.enroll.push', 'mfa.resend'],
    })
    expectTypeOf<keyof typeof adapter & ('profile' | 'mfa' | 'sessions')>().toEqualTypeOf<'profile' | 'mfa'>()
    expect('sessions' in adapter).toBe(false)
    expect(can(adapter, 'mfa.enroll.totp')).toBe(true)
    expect(can(adapter, 'mfa.enroll.push') || can(adapter, 'mfa.resend')).toBe(false)
  })
})

describe('what is told', () => {
  const tick = () => new Promise((resolve) => setTimeout(resolve, 5))
  function heard(adapter: ReturnType<typeof recorded>['adapter']): unknown[] {
    const events: unknown[] = []
    adapter.subscribe?.((event) => events.push(event))
    return events
  }

  it('is also what the server says that a write has changed', async () => {
    const effects = { otherSessions: 'ended', changed: ['usage'] }
    const { adapter } = recorded({}, { status: 'done', effects })
    const events = heard(adapter)
    await adapter.password.change?.({ newPassword: 'n' }, context())
    await tick()
    expect(events).toEqual([{ type: 'changed', topics: ['password', 'usage', 'sessions'] }])
  })

  it('is that another user is there', async () => {
    const answers = [{ id: 'ada' }, { id: 'grace' }]
    const { adapter } = recorded({ fetch: async () => Response.json(answers.shift()) })
    const events = heard(adapter)
    await adapter.account.get(context())
    await adapter.account.get(context())
    await tick()
    expect(events).toEqual([{ type: 'user_switched', userId: 'grace' }])
  })

  it('is nothing once the adapter is disposed of', async () => {
    const { adapter, sent } = recorded({ pollSeconds: 0.002 }, { id: 'ada' })
    const events = heard(adapter)
    adapter.dispose?.()
    const asked = sent.length
    await adapter.profile.update({ fullName: 'A' }, context())
    await tick()
    expect([events, sent.length]).toEqual([[], asked + 1])
  })
})
