import { knownSecrets, memoryAdapter } from 'latchkey/adapters/memory'
import { AccountError } from 'latchkey/contract'
import { createGate, withFaults } from 'latchkey/testing'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { calls, makeClient, revoke, start } from './support.js'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('one intent', () => {
  it('is one call, however often it is submitted in the same turn', async () => {
    const memory = memoryAdapter({ latencyMs: 100 })
    const { client } = makeClient(memory)
    const submits = Array.from({ length: 5 }, () => start(client, revoke, { id: 'session_2' }))
    await vi.advanceTimersByTimeAsync(100)
    const results = await Promise.all(submits.map(({ result }) => result))
    expect(results.map(({ status }) => status)).toEqual(['done', 'busy', 'busy', 'busy', 'busy'])
    expect(submits.slice(1).flatMap(({ phases }) => phases)).toEqual([])
    expect(calls(memory, 'sessions.revoke')).toBe(1)
  })

  it('runs beside one about something else', async () => {
    const memory = memoryAdapter({ latencyMs: 100 })
    const { client } = makeClient(memory)
    const both = ['session_2', 'session_3'].map((id) => start(client, revoke, { id }).result)
    await vi.advanceTimersByTimeAsync(100)
    expect(await Promise.all(both)).toMatchObject([{ status: 'done' }, { status: 'done' }])
  })

  it('can be had again when it is over, however it ended', async () => {
    const memory = memoryAdapter()
    const { client } = makeClient(memory)
    memory.control.failNext('sessions.revoke', null)
    memory.control.failNext('sessions.revoke', new AccountError('cancelled', { by: 'user' }))
    const statuses = []
    for (let submits = 0; submits < 3; submits += 1) {
      statuses.push((await start(client, revoke, { id: 'session_2' }).result).status)
    }
    expect(statuses).toEqual(['failed', 'cancelled', 'done'])
  })

  it('stays locked until its answer has come and what changed has been read', async () => {
    const gate = createGate()
    const adapter = withFaults(memoryAdapter(), { 'sessions.revoke': { fault: 'F17', gate } })
    const { client } = makeClient(adapter)
    vi.useRealTimers()
    const first = start(client, revoke, { id: 'session_2' })
    await vi.waitFor(() => expect(gate.waiting).toBe(1))
    expect(await start(client, revoke, { id: 'session_2' }).result).toEqual({ status: 'busy' })
    await gate.release()
    expect(await first.result).toMatchObject({ status: 'done' })
  })

  it('is not repeated by itself after it failed', async () => {
    const memory = memoryAdapter()
    const { client } = makeClient(withFaults(memory, { 'sessions.revoke': { fault: 'F01' } }))
    const reached = vi.fn()
    const counting = {
      ...revoke,
      call: (...given: Parameters<typeof revoke.call>) => (reached(), revoke.call(...given)),
    }
    expect(await start(client, counting, { id: 'session_2' }).result).toMatchObject({ status: 'failed' })
    await vi.advanceTimersByTimeAsync(600_000)
    expect(reached).toHaveBeenCalledTimes(1)
  })
})

describe('the idempotency key', () => {
  it('is the same across a step-up and another one at the next submission', async () => {
    vi.useRealTimers()
    const memory = memoryAdapter({ scenario: 'stale-session' })
    const { client } = makeClient(memory)
    client.stepUp.attach()
    const first = start(client, revoke, { id: 'session_2' })
    await vi.waitFor(() => expect(client.stepUp.getState().step).toBe('entering'))
    await client.stepUp.submit({ password: knownSecrets.password })
    expect(await first.result).toMatchObject({ status: 'done' })
    expect(await start(client, revoke, { id: 'session_3' }).result).toMatchObject({ status: 'done' })

    const made = memory.control.calls.filter(({ operation }) => operation === 'sessions.revoke')
    expect(made.map(({ withProof }) => withProof)).toEqual([false, true, false])
    const [asked, replayed, next] = made.map(({ idempotencyKey }) => idempotencyKey)
    expect(replayed).toBe(asked)
    expect(next).not.toBe(asked)
    const keys = memory.control.calls.filter(({ operation }) => operation.startsWith('stepUp.'))
    expect(keys.map(({ idempotencyKey }) => idempotencyKey)).not.toContain(asked)
  })
})

describe('a limit of the server', () => {
  it.each(['rate_limited', 'locked'] as const)('is kept without asking the server again: %s', async (code) => {
    const memory = memoryAdapter()
    const { client } = makeClient(memory)
    memory.control.failNext('sessions.revoke', new AccountError(code, { retryAfterMs: 60_000 }))
    const submit = () => start(client, revoke, { id: 'session_2' }).result
    expect(await submit()).toMatchObject({ status: 'failed', error: { code } })
    await vi.advanceTimersByTimeAsync(59_000)
    expect(await submit()).toMatchObject({ status: 'failed', error: { data: { retryAfterMs: 1_000 } } })
    expect(calls(memory, 'sessions.revoke')).toBe(1)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(await submit()).toMatchObject({ status: 'done' })
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, '60000', null])('does not lock for good: %o', async (retryAfterMs) => {
    const memory = memoryAdapter()
    const { client } = makeClient(memory)
    memory.control.failNext('sessions.revoke', Reflect.construct(AccountError, ['rate_limited', { retryAfterMs }]))
    await start(client, revoke, { id: 'session_2' }).result
    expect(await start(client, revoke, { id: 'session_2' }).result).toMatchObject({ status: 'done' })
  })

  it('is not kept against another user', async () => {
    const memory = memoryAdapter()
    const { client } = makeClient(memory)
    memory.control.failNext('sessions.revoke', new AccountError('locked', { retryAfterMs: 60_000 }))
    const release = client.account.subscribe(() => {})
    await start(client, revoke, { id: 'session_2' }).result
    memory.control.emit({ type: 'user_switched', userId: 'user_grace' })
    await vi.advanceTimersByTimeAsync(1)
    expect(await start(client, revoke, { id: 'session_2' }).result).toMatchObject({ status: 'done' })
    release()
  })
})
