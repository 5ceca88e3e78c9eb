import { type MemoryAdapter, memoryAdapter } from 'latchkey/adapters/memory'
import { extendAdapter } from 'latchkey/contract'
import { hostileAnswers, hostileThrown, withFaults } from 'latchkey/testing'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { calls, changePassword, makeClient, read, revoke, revokeAll, sessionIds, settled, start } from './support.js'

afterEach(() => {
  vi.useRealTimers()
})

/** A client that shows the sessions, with a fault in ending one. */
async function withList(fault: Parameters<typeof withFaults>[1]['sessions.revoke'], memory = memoryAdapter()) {
  const made = makeClient(withFaults(memory, { 'sessions.revoke': fault }))
  const reader = read(made.client.resource(sessionIds))
  await settled(made.client.resource(sessionIds))
  return { ...made, memory, reader }
}

describe('a write that worked', () => {
  it('is done when what it changed has been read again', async () => {
    const { client, reader } = await withList(undefined)
    expect(await start(client, revoke, { id: 'session_2' }).result).toMatchObject({ status: 'done' })
    expect(reader.data()).not.toContain('session_2')
  })

  it('reads the sessions again when it rotated this one', async () => {
    const memory = memoryAdapter()
    memory.control.state.password.rotatesSession = true
    const { client } = await withList(undefined, memory)
    const input = { currentPassword: 'Analytical-Engine-1843', newPassword: 'Difference-Engine-1822' }
    expect(await start(client, changePassword, input).result).toMatchObject({
      status: 'done',
      value: { effects: { currentSession: 'rotated' } },
    })
    expect(calls(memory, 'sessions.list')).toBeGreaterThan(1)
  })

  it('tells the host exactly once that the user signed out here, and locks', async () => {
    const memory = memoryAdapter()
    const { client, host } = makeClient(memory)
    const reader = read(client.account)
    await settled(client.account)
    const wiped = vi.fn()
    client.onWipe(wiped)
    expect(await start(client, revokeAll, undefined).result).toMatchObject({ status: 'done' })
    // The adapter tells of it as well.
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(host.signedOut).toBe(1)
    expect(client.session.getState()).toBe('ended')
    expect(wiped).toHaveBeenCalledTimes(1)
    expect(calls(memory, 'account.get')).toBe(1)
    reader.stop()
  })

  it('tells the host once also when two writes end the same session', async () => {
    const end = async () => ({ status: 'done' as const, effects: { currentSession: 'ended' as const } })
    const memory = memoryAdapter()
    const { client, host } = makeClient({ ...memory, sessions: { ...memory.sessions, revoke: end, revokeAll: end } })
    const both = [start(client, revokeAll, undefined).result, start(client, revoke, { id: 'session_1' }).result]
    expect(await Promise.all(both)).toMatchObject([{ status: 'done' }, { status: 'done' }])
    expect(host.signedOut).toBe(1)
  })

  it('stays done when a callback of the host throws', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    const thrown = new Error('of the host')
    const onSignedOut = () => {
      throw thrown
    }
    const { client } = makeClient(memoryAdapter(), { onSignedOut })
    expect(await start(client, revokeAll, undefined).result).toMatchObject({ status: 'done' })
    expect(logged).toHaveBeenCalledWith(thrown)
    logged.mockRestore()
  })
})

describe('a write whose answer was lost', () => {
  it.each([
    ['the connection broke after it', { fault: 'F13' }, 'network'],
    ['the answer was null', { fault: 'F14', answer: null }, 'provider'],
    ['the answer was undefined', { fault: 'F14', answer: undefined }, 'provider'],
    ['the connection broke', { fault: 'F01' }, 'network'],
  ] as const)('is no success, and the true state is read first, when %s', async (_what, fault, code) => {
    const { client, memory, reader, host } = await withList(fault)
    const { result, phases } = start(client, revoke, { id: 'session_2' })
    expect(await result).toMatchObject({ status: 'failed', uncertain: true, error: { code } })
    expect(phases.map(({ phase }) => phase)).toEqual(['calling', 'checking'])
    // Read again before it is told: whether the session is there now is what the server says.
    expect(calls(memory, 'sessions.list')).toBeGreaterThan(1)
    expect(reader.data().includes('session_2')).toBe(fault.fault === 'F01')
    expect(host.errors).toMatchObject([{ code }])
  })

  it.each(hostileAnswers())('is no success when the answer is $name', async ({ value }) => {
    const { client } = await withList({ fault: 'F15', distort: () => value })
    expect(await start(client, revoke, { id: 'session_2' }).result).toMatchObject({ status: 'failed', uncertain: true })
  })

  it('ends after the time-out, with one notice on the way', async () => {
    vi.useFakeTimers()
    const memory = memoryAdapter()
    const { client } = makeClient(withFaults(memory, { 'sessions.revoke': { fault: 'F02' } }))
    const { result, phases } = start(client, revoke, { id: 'session_2' })
    await vi.advanceTimersByTimeAsync(15_000)
    expect(await result).toMatchObject({ status: 'failed', uncertain: true, error: { data: { timeout: true } } })
    expect(phases).toEqual([
      { phase: 'calling', slow: false },
      { phase: 'calling', slow: true },
      { phase: 'checking', slow: false },
    ])
  })
})

describe('a write that failed', () => {
  it('did certainly not happen when the browser was offline', async () => {
    const { client, memory } = await withList({ fault: 'F04' })
    expect(await start(client, revoke, { id: 'session_2' }).result).toMatchObject({
      status: 'failed',
      uncertain: false,
    })
    expect(calls(memory, 'sessions.list')).toBe(1)
  })

  it.each(hostileThrown)('never rejects: $name', async ({ value }) => {
    for (const fault of [
      { fault: 'F05', throws: value },
      { fault: 'F06', thrown: value },
    ] as const) {
      const { client, host } = await withList(fault)
      expect(await start(client, revoke, { id: 'session_2' }).result).toMatchObject({
        status: 'failed',
        error: { code: 'provider' },
      })
      expect(host.errors).toHaveLength(1)
    }
  })

  it('is what the user wanted when the goal was reached before', async () => {
    const { client, reader, memory, host } = await withList({ fault: 'F12', gone: true })
    memory.control.state.sessions = memory.control.state.sessions.filter(({ id }) => id !== 'session_2')
    expect(await start(client, revoke, { id: 'session_2' }).result).toEqual({ status: 'already_done' })
    expect(reader.data()).not.toContain('session_2')
    expect(host.errors).toEqual([])
  })

  it('locks when the session is over, and does not say that the user signed out here', async () => {
    const { client, host } = await withList({ fault: 'F09' })
    const wiped = vi.fn()
    client.onWipe(wiped)
    expect(await start(client, revoke, { id: 'session_2' }).result).toMatchObject({
      status: 'failed',
      error: { code: 'session_expired' },
    })
    expect(client.session.getState()).toBe('ended')
    expect(wiped).toHaveBeenCalledTimes(1)
    expect(host.signedOut).toBe(0)
  })

  it('is given up when nobody waits for it any more', async () => {
    const memory = memoryAdapter({ latencyMs: 50 })
    const { client, host } = makeClient(memory)
    const { result, abort, phases } = start(client, revoke, { id: 'session_2' })
    await vi.waitFor(() => expect(memory.control.calls).toHaveLength(1))
    abort()
    expect(await result).toEqual({ status: 'cancelled', by: 'signal' })
    await vi.waitFor(() => expect(memory.control.calls[0]).toMatchObject({ aborted: true, outcome: 'cancelled' }))
    expect(phases).toHaveLength(1)
    expect(host.errors).toEqual([])
  })
})

describe('a write that leads elsewhere', () => {
  function leadingTo(url: string) {
    const change = async () => ({ status: 'redirect' as const, url })
    return makeClient(
      extendAdapter<MemoryAdapter, { password: { change: typeof change } }>(memoryAdapter(), { password: { change } }),
    )
  }
  const input = { currentPassword: 'a', newPassword: 'b' }

  it('goes there by the host’s router', async () => {
    const { client, host } = leadingTo('https://id.example.com/password')
    expect(await start(client, changePassword, input).result).toMatchObject({ status: 'redirect' })
    expect(host.urls).toEqual(['https://id.example.com/password'])
  })

  it.each(['javascript:alert(1)', '//evil.example', 'data:text/html,x'])('goes nowhere unsafe: %s', async (url) => {
    const { client, host } = leadingTo(url)
    expect(await start(client, changePassword, input).result).toMatchObject({
      status: 'failed',
      error: { code: 'misconfigured' },
    })
    expect(host.urls).toEqual([])
    expect(host.errors).toMatchObject([{ code: 'misconfigured' }])
    expect(JSON.stringify(host.errors)).not.toContain(url)
  })
})
