import { knownSecrets, memoryAdapter } from 'latchkey/adapters/memory'
import { AccountError } from 'latchkey/contract'
import { describe, expect, it } from 'vitest'
import { context, laterTask, rejection } from './helpers.js'

const name = { fullName: 'Ada King' }

describe('a call to the memory adapter', () => {
  it('gives answers that nobody can change the server with', async () => {
    const adapter = memoryAdapter()
    const account = await adapter.account.get(context())
    Object.assign(account, { fullName: 'Somebody else' })
    expect((await adapter.account.get(context())).fullName).toBe('Ada Lovelace')
  })

  it('logs what was asked, and no secret of it', async () => {
    const adapter = memoryAdapter()
    const newPassword = 'Difference-Engine-1822'
    const key = 'intent'
    await adapter.password.change(
      { currentPassword: knownSecrets.password, newPassword, endOtherSessions: true },
      context({ idempotencyKey: key }),
    )
    await rejection(adapter.email.verify({ id: 'x', challengeId: 'y', code: '123456' }, context()))
    const { calls } = adapter.control
    expect(calls[0]).toMatchObject({
      operation: 'password.change',
      input: { currentPassword: '[secret]', newPassword: '[secret]', endOtherSessions: true },
      idempotencyKey: key,
      aborted: false,
      outcome: 'done',
    })
    expect(calls[1]).toMatchObject({ input: { id: 'x', code: '[secret]' }, outcome: 'not_found' })
    expect(JSON.stringify(calls)).not.toMatch(/Engine|123456/)
  })

  it('fails as planned, once per plan, with whatever was planned', async () => {
    const adapter = memoryAdapter()
    adapter.control.failNext('account.get', new AccountError('provider', { status: 502 }))
    adapter.control.failNext('account.get', 'boom')
    expect((await rejection(adapter.account.get(context()))).data).toEqual({ status: 502 })
    await expect(adapter.account.get(context())).rejects.toBe('boom')
    expect((await adapter.account.get(context())).id).toBe('user_ada')
    expect(adapter.control.calls.map(({ outcome }) => outcome)).toEqual(['provider', 'thrown', 'done'])
  })

  it('waits as long as the server is slow, on the clock of the server', async () => {
    // An hour, so that it is the clock of the server that ends the wait, and not patience.
    const adapter = memoryAdapter({ latencyMs: 3_600_000 })
    const call = adapter.account.get(context())
    await laterTask()
    adapter.control.advance(3_540_000)
    await laterTask()
    expect(adapter.control.calls[0]?.outcome).toBe('pending')
    adapter.control.advance(60_000)
    expect((await call).fullName).toBe('Ada Lovelace')
  })

  it('takes the latency of the options before that of the scenario', async () => {
    const adapter = memoryAdapter({ scenario: 'hanging', latencyMs: 0 })
    expect((await adapter.account.get(context())).id).toBe('user_ada')
  })

  it('has no effect when it is given up, before or while it is on its way', async () => {
    const adapter = memoryAdapter({ scenario: 'hanging' })
    const before = rejection(adapter.profile.update(name, context({ signal: AbortSignal.abort() })))
    const leaving = new AbortController()
    const during = rejection(adapter.profile.update(name, context({ signal: leaving.signal })))
    await laterTask()
    leaving.abort()
    for (const error of [await before, await during]) {
      expect([error.code, error.data]).toEqual(['cancelled', { by: 'signal' }])
    }
    expect(adapter.control.calls.map(({ aborted }) => aborted)).toEqual([true, true])
    expect(adapter.control.state.user.fullName).toBe('Ada Lovelace')
  })

  it('takes effect when only its answer is lost', async () => {
    const adapter = memoryAdapter()
    const release = adapter.control.holdAnswers()
    const leaving = new AbortController()
    const lost = rejection(adapter.profile.update(name, context({ signal: leaving.signal })))
    await laterTask()
    leaving.abort()
    expect((await lost).code).toBe('cancelled')
    release()
    expect((await adapter.account.get(context())).fullName).toBe('Ada King')
  })

  it('gets no answer while the connection is gone, even when it went on the way', async () => {
    const adapter = memoryAdapter({ latencyMs: 3_600_000 })
    const call = rejection(adapter.profile.update(name, context()))
    adapter.control.goOffline(true)
    await laterTask()
    adapter.control.advance(3_600_000)
    const error = await call
    expect([error.code, error.data]).toEqual(['network', { offline: true }])
    adapter.control.goOffline(false)
    expect(adapter.control.state.user.fullName).toBe('Ada Lovelace')
  })

  it('is refused with the time to wait while there are too many, and passes after it', async () => {
    const adapter = memoryAdapter({ scenario: 'rate-limited', now: () => 1_000_000 })
    const error = await rejection(adapter.profile.update(name, context()))
    expect([error.code, error.data]).toEqual(['rate_limited', { retryAfterMs: 60_000, scope: 'account' }])
    await adapter.account.get(context())
    adapter.control.advance(60_000)
    await adapter.profile.update(name, context())
  })

  it('is refused with the reason when its group is not for this user', async () => {
    const error = await rejection(memoryAdapter({ scenario: 'sso-user' }).mfa.disableAll(context()))
    expect(error.data).toMatchObject({ reason: 'managed', managedBy: { name: 'Okta' } })
  })
})

describe('one intent that arrives twice', () => {
  it('has one effect and one answer, also when both are under way at once', async () => {
    const adapter = memoryAdapter()
    const same = context()
    const [first, second] = await Promise.all([adapter.passkeys.add({}, same), adapter.passkeys.add({}, same)])
    expect(second).toEqual(first)
    expect(adapter.control.state.passkeys.items).toHaveLength(2)
  })

  it('is answered the same even if it ended the session', async () => {
    const adapter = memoryAdapter()
    const same = context()
    const first = await adapter.sessions.revokeAll(same)
    expect(await adapter.sessions.revokeAll(same)).toEqual(first)
    expect((await rejection(adapter.sessions.revokeAll(context()))).code).toBe('session_expired')
  })

  it('is looked at again after a refusal', async () => {
    const adapter = memoryAdapter()
    adapter.control.makeStale()
    const same = context()
    expect((await rejection(adapter.passkeys.add({}, same))).code).toBe('reauthentication_required')
    adapter.control.state.authenticatedAt = new Date().toISOString()
    expect((await adapter.passkeys.add({}, same)).status).toBe('done')
  })

  it('is told from another intent that took the same key by mistake', async () => {
    const adapter = memoryAdapter()
    const same = context()
    await adapter.profile.update(name, same)
    expect((await rejection(adapter.profile.update({ fullName: 'Ada' }, same))).code).toBe('misconfigured')
  })
})

describe('an event of the memory adapter', () => {
  it('comes after the answer, in a task of its own', async () => {
    const adapter = memoryAdapter()
    const order: string[] = []
    adapter.subscribe(() => order.push('event'))
    await adapter.profile.update(name, context())
    order.push('answer')
    await laterTask()
    expect(order).toEqual(['answer', 'event'])
  })

  it('reaches nobody who stopped listening before it came', async () => {
    const adapter = memoryAdapter()
    let heard = 0
    const stop = adapter.subscribe(() => {
      heard += 1
    })
    adapter.control.emit({ type: 'signed_out' })
    stop()
    await laterTask()
    expect(heard).toBe(0)
  })

  it('reaches nobody after the adapter is disposed of', async () => {
    const adapter = memoryAdapter()
    let heard = 0
    adapter.subscribe(() => {
      heard += 1
    })
    adapter.control.emit({ type: 'signed_out' })
    adapter.dispose()
    adapter.control.emit({ type: 'signed_out' })
    await laterTask()
    expect(heard).toBe(0)
  })

  it('tells of a sign-in and of a sign-out that happened elsewhere', async () => {
    const adapter = memoryAdapter()
    const events: unknown[] = []
    adapter.subscribe((event) => events.push(event))
    adapter.control.addSession()
    adapter.control.signOutElsewhere()
    await laterTask()
    expect(events).toEqual([{ type: 'changed', topics: ['sessions'] }, { type: 'signed_out' }])
  })
})

it('gives two adapters nothing in common', async () => {
  const [first, second] = [memoryAdapter(), memoryAdapter()]
  await first.profile.update(name, context())
  await first.preferences.update({ patch: { theme: 'dark' } }, context())
  expect((await second.account.get(context())).fullName).toBe('Ada Lovelace')
  expect((await second.preferences.get(context())).values.theme).toBe('system')
})
