import { knownSecrets, memoryAdapter } from 'latchkey/adapters/memory'
import { type AccountAdapter, AccountError } from 'latchkey/contract'
import { createGate, withFaults } from 'latchkey/testing'
import { describe, expect, it, vi } from 'vitest'
import { calls, makeClient, read, revoke, sessionIds, settled, start } from './support.js'

const turn = () => new Promise((resolve) => setTimeout(resolve, 5))

describe('another user', () => {
  async function signedIn() {
    const memory = memoryAdapter()
    const made = makeClient(memory)
    const list = made.client.resource(sessionIds)
    const account = read(made.client.account)
    const sessions = read(list)
    await settled(made.client.account)
    await settled(list)
    return { ...made, memory, list, account, sessions }
  }

  it.each(['an event', 'an answer'])('finds nothing of the former one, known by %s', async (how) => {
    const { client, memory, account, sessions } = await signedIn()
    const wiped = vi.fn()
    client.onWipe(wiped)
    const seen: unknown[] = []
    client.generation.subscribe(() => seen.push(client.account.getState(), client.resource(sessionIds).getState()))

    Object.assign(memory.control.state.user, { id: 'user_grace', fullName: 'Grace Hopper' })
    memory.control.state.sessions = memory.control.state.sessions.slice(0, 1)
    if (how === 'an event') memory.control.emit({ type: 'user_switched', userId: 'user_grace' })
    else void client.account.refresh()

    await vi.waitFor(() => expect(client.generation.getState()).toBe(1))
    await settled(client.account)
    await settled(client.resource(sessionIds))
    expect(wiped).toHaveBeenCalledTimes(1)
    expect(account.data()).toMatchObject({ fullName: 'Grace Hopper' })
    expect(sessions.data()).toHaveLength(1)
    // Nothing of the one was ever shown beside something of the other.
    const names = account.states.flatMap((state) => (state.status === 'ready' ? [state.data.fullName] : []))
    expect([...new Set(names)]).toEqual(['Ada Lovelace', 'Grace Hopper'])
    expect(client.session.getState()).toBe('active')
  })

  it('gets no answer that was on its way to the former one', async () => {
    const gate = createGate()
    const memory = memoryAdapter()
    const plan: Parameters<typeof withFaults>[1] = { 'sessions.list': { fault: 'F17', gate, times: 1 } }
    const { client } = makeClient(withFaults(memory, plan))
    const sessions = read(client.resource(sessionIds))
    read(client.account)
    await settled(client.account)
    await vi.waitFor(() => expect(gate.waiting).toBe(1))
    const write = start(client, revoke, { id: 'session_2' })
    memory.control.state.sessions = memory.control.state.sessions.slice(0, 1)
    memory.control.emit({ type: 'user_switched', userId: 'user_grace' })
    await vi.waitFor(() => expect(client.generation.getState()).toBe(1))
    await gate.release()
    await settled(client.resource(sessionIds))
    expect(sessions.states.filter((state) => state.status === 'ready' && state.data.length > 1)).toEqual([])
    expect((await write.result).status).toMatch(/cancelled|done/)
  })

  it('is not asked for the proof of the former one, and gets none that was given before', async () => {
    const memory = memoryAdapter({ scenario: 'stale-session' })
    const { client } = makeClient(memory)
    client.stepUp.attach()
    read(client.account)
    await settled(client.account)
    const first = start(client, revoke, { id: 'session_2' })
    await vi.waitFor(() => expect(client.stepUp.getState().step).toBe('entering'))
    await client.stepUp.submit({ password: knownSecrets.password })
    await first.result
    const waiting = start(client, revoke, { id: 'session_3' })
    memory.control.emit({ type: 'user_switched', userId: 'user_grace' })
    await waiting.result
    await vi.waitFor(() => expect(client.generation.getState()).toBe(1))
    expect(client.stepUp.getState()).toEqual({ step: 'closed' })
    memory.control.makeStale()
    const next = start(client, revoke, { id: 'session_1' })
    await vi.waitFor(() => expect(client.stepUp.getState().step).toBe('entering'))
    expect(memory.control.calls.at(-1)).toMatchObject({ operation: 'sessions.revoke', withProof: false })
    memory.control.emit({ type: 'user_switched', userId: 'user_alan' })
    expect(await next.result).toEqual({ status: 'cancelled', by: 'signal' })
  })

  it('is no other one when an event names the same', async () => {
    const { client, memory } = await signedIn()
    memory.control.emit({ type: 'user_switched', userId: 'user_ada' })
    await turn()
    expect(client.generation.getState()).toBe(0)
  })
})

describe('a new adapter object', () => {
  it('of the same id is the same back end: nothing is read again, and nothing is given up', async () => {
    const memory = memoryAdapter({ latencyMs: 20 })
    const { client, config } = makeClient(memory)
    const list = client.resource(sessionIds)
    const reader = read(list)
    const write = start(client, revoke, { id: 'session_2' })
    for (let renders = 0; renders < 100; renders += 1) client.update({ ...config, adapter: { ...memory } })
    await settled(list)
    expect(await write.result).toMatchObject({ status: 'done' })
    expect(client.generation.getState()).toBe(0)
    expect(reader.data()).not.toContain('session_2')
    expect(calls(memory, 'sessions.revoke')).toBe(1)
  })

  it('is heard in place of the former one', async () => {
    const [former, next] = [memoryAdapter(), memoryAdapter()]
    const { client, config } = makeClient(former)
    const list = client.resource(sessionIds)
    const stop = read(list).stop
    await settled(list)
    client.update({ ...config, adapter: next })
    former.control.emit({ type: 'changed', topics: ['sessions'] })
    await turn()
    expect(calls(next, 'sessions.list')).toBe(0)
    next.control.emit({ type: 'changed', topics: ['sessions'] })
    await vi.waitFor(() => expect(calls(next, 'sessions.list')).toBe(1))
    stop()
  })

  it('does not part an intent from the object that asked for the proof', async () => {
    const [former, next] = [memoryAdapter({ scenario: 'stale-session' }), memoryAdapter({ scenario: 'stale-session' })]
    const { client, config } = makeClient(former)
    client.stepUp.attach()
    const write = start(client, revoke, { id: 'session_2' })
    await vi.waitFor(() => expect(client.stepUp.getState().step).toBe('entering'))
    client.update({ ...config, adapter: next })
    await client.stepUp.submit({ password: knownSecrets.password })
    expect(await write.result).toMatchObject({ status: 'done' })
    expect(calls(former, 'sessions.revoke')).toBe(2)
    expect(next.control.calls).toEqual([])
  })

  it('of another id is another back end: all is given up and read anew', async () => {
    const first = memoryAdapter({ latencyMs: 50 })
    const other: AccountAdapter = { ...memoryAdapter({ scenario: 'one-session' }), id: 'other' }
    const { client, config } = makeClient<AccountAdapter>(first)
    const list = client.resource(sessionIds)
    const reader = read(list)
    const write = start(client, revoke, { id: 'session_2' })
    await vi.waitFor(() => expect(first.control.calls).toHaveLength(2))
    client.update({ ...config, adapter: other })
    expect(await write.result).toEqual({ status: 'cancelled', by: 'signal' })
    await settled(list)
    expect(reader.data()).toHaveLength(1)
    expect(client.generation.getState()).toBe(1)
    expect(first.control.calls.every(({ aborted }) => aborted)).toBe(true)
  })
})

describe('the end of the session', () => {
  it('locks when it happened elsewhere, without telling the host that it happened here', async () => {
    const memory = memoryAdapter()
    const { client, host } = makeClient(memory)
    const wiped = vi.fn()
    client.onWipe(wiped)
    read(client.account)
    await settled(client.account)
    memory.control.signOutElsewhere()
    await vi.waitFor(() => expect(client.session.getState()).toBe('ended'))
    expect(wiped).toHaveBeenCalledTimes(1)
    expect(host.signedOut).toBe(0)
  })

  it('is over when the user signs in again, and what is shown is read again', async () => {
    const memory = memoryAdapter()
    const signInAgain = vi.fn(async () => {
      memory.control.state.currentSessionId = 'session_2'
    })
    const { client } = makeClient(memory, { onReauthenticate: signInAgain })
    const list = client.resource(sessionIds)
    const reader = read(list)
    read(client.account)
    await settled(list)
    memory.control.signOutElsewhere()
    await vi.waitFor(() => expect(client.session.getState()).toBe('ended'))
    await client.signInAgain()
    expect(signInAgain).toHaveBeenCalledTimes(1)
    expect(client.session.getState()).toBe('active')
    expect(reader.data()).toEqual(['session_2', 'session_3'])
    expect(client.generation.getState()).toBe(0)
  })

  it('goes on when the sign-in did not work, and the host hears why', async () => {
    const memory = memoryAdapter({ scenario: 'expired' })
    const onReauthenticate = () => Promise.reject(new Error('canary: the popup was closed'))
    const { client, host } = makeClient(memory, { onReauthenticate })
    read(client.account)
    await vi.waitFor(() => expect(client.session.getState()).toBe('ended'))
    host.errors.length = 0
    await client.signInAgain()
    expect(client.session.getState()).toBe('ended')
    expect(host.errors.map(({ message }) => message)).toEqual(['onReauthenticate rejected with Error'])
  })

  it('goes on when the host says that the user is back, and the server does not', async () => {
    const { client } = makeClient(memoryAdapter({ scenario: 'expired' }), { onReauthenticate: () => {} })
    read(client.account)
    await vi.waitFor(() => expect(client.session.getState()).toBe('ended'))
    await client.signInAgain()
    expect(client.session.getState()).toBe('ended')
  })

  it('leads to the host’s sign-in where it has no way to sign in here', async () => {
    const { client, host } = makeClient(memoryAdapter({ scenario: 'expired' }))
    await client.signInAgain()
    expect(host.signedOut).toBe(1)
  })
})

describe('a host whose log throws', () => {
  it('breaks neither a read nor a write', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    const memory = memoryAdapter()
    const onError = () => {
      throw new Error('of the log')
    }
    const { client } = makeClient(memory, { onError })
    memory.control.failNext('sessions.list', new AccountError('network', {}))
    memory.control.failNext('sessions.revoke', new AccountError('not_found', {}))
    const list = client.resource(sessionIds)
    read(list)
    await vi.waitFor(() => expect(list.getState()).toMatchObject({ status: 'failed', error: { code: 'network' } }))
    const definition = { ...revoke, isAlreadyDone: undefined }
    expect(await start(client, definition, { id: 'session_2' }).result).toMatchObject({
      status: 'failed',
      error: { code: 'not_found' },
    })
    expect(logged).toHaveBeenCalledTimes(2)
    logged.mockRestore()
  })
})
