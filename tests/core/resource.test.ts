import { memoryAdapter } from 'latchkey/adapters/memory'
import { AccountError } from 'latchkey/contract'
import { createGate, withFaults } from 'latchkey/testing'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ResourceDefinition } from '../../src/core/resource.js'
import { calls, makeClient, read, sessionIds, settled } from './support.js'

afterEach(() => {
  vi.useRealTimers()
})

const turn = () => new Promise((resolve) => setTimeout(resolve))

describe('what is read', () => {
  it('is read once for all who show it', async () => {
    const adapter = memoryAdapter()
    const { client } = makeClient(adapter)
    const first = read(client.resource(sessionIds))
    const second = read(client.resource(sessionIds))
    await settled(client.resource(sessionIds))
    expect(first.data()).toHaveLength(3)
    expect(second.data()).toBe(first.data())
    expect(calls(adapter, 'sessions.list')).toBe(1)
  })

  it('is read once when a reader leaves and comes back at once, as under StrictMode', async () => {
    const adapter = memoryAdapter()
    const subscribe = vi.spyOn(adapter, 'subscribe')
    const { client } = makeClient(adapter)
    read(client.resource(sessionIds)).stop()
    read(client.resource(sessionIds))
    await settled(client.resource(sessionIds))
    expect(subscribe).toHaveBeenCalledTimes(1)
    expect(calls(adapter, 'sessions.list')).toBe(1)
    expect(adapter.control.calls[0]).toMatchObject({ outcome: 'done', aborted: false })
  })

  it('is given up when the last reader goes', async () => {
    const adapter = memoryAdapter({ latencyMs: Number.POSITIVE_INFINITY })
    const { client, host } = makeClient(adapter)
    const first = read(client.resource(sessionIds))
    const second = read(client.resource(sessionIds))
    await turn()
    first.stop()
    await turn()
    expect(adapter.control.calls[0]?.aborted).toBe(false)
    second.stop()
    await turn()
    expect(adapter.control.calls[0]?.aborted).toBe(true)
    expect(host.errors).toEqual([])
  })

  it('is what it was, and read again, for a reader who comes later', async () => {
    const adapter = memoryAdapter()
    const { client } = makeClient(adapter)
    const first = read(client.resource(sessionIds))
    await settled(client.resource(sessionIds))
    first.stop()
    await turn()
    adapter.control.addSession()
    const second = read(client.resource(sessionIds))
    expect(second.data()).toHaveLength(3)
    await settled(client.resource(sessionIds))
    expect(second.data()).toHaveLength(4)
    expect(adapter.control.calls[1]?.fresh).toBe(true)
  })

  it('is read once more after the read under way, which may be older than the change', async () => {
    const gate = createGate()
    const memory = memoryAdapter()
    const { client } = makeClient(withFaults(memory, { 'sessions.list': { fault: 'F17', gate, times: 1 } }))
    const list = client.resource(sessionIds)
    const reader = read(list)
    await vi.waitFor(() => expect(gate.waiting).toBe(1))
    memory.control.state.sessions.pop()
    const refreshed = [list.refresh(), list.refresh(), list.refresh()]
    await gate.release()
    await Promise.all(refreshed)
    expect(reader.data()).toHaveLength(2)
    expect(calls(memory, 'sessions.list')).toBe(2)
  })

  it('asks for a proof when one of those who wait for the same read may be asked', async () => {
    const gate = createGate()
    const memory = memoryAdapter({ scenario: 'stale-session' })
    const { client } = makeClient(withFaults(memory, { 'sessions.list': { fault: 'F17', gate, times: 1 } }))
    client.stepUp.attach()
    const list = client.resource(sessionIds)
    read(list)
    await vi.waitFor(() => expect(gate.waiting).toBe(1))
    void list.refresh()
    void list.refresh({ stepUp: true })
    await gate.release()
    await vi.waitFor(() => expect(client.stepUp.getState()).toMatchObject({ step: 'entering' }))
  })

  it('is not shown to another user, however late it is noticed that it is another one', async () => {
    for (let turns = 0; turns < 30; turns += 1) {
      const { client, config } = makeClient(memoryAdapter())
      let wait: Promise<void> = Promise.resolve()
      const definition: ResourceDefinition<string> = {
        ...sessionIds,
        async read(adapter) {
          if (adapter.id === 'memory') {
            for (let turn = 0; turn < turns; turn += 1) wait = wait.then(() => {})
            void wait.then(() => client.update({ ...config, adapter: { ...memoryAdapter(), id: 'other' } }))
          }
          return { ok: true, value: adapter.id, rejected: [] }
        },
      }
      const reader = read(client.resource(definition))
      const shown: unknown[] = []
      client.generation.subscribe(() => reader.states.splice(0))
      await vi.waitFor(() => expect(reader.data()).toBe('other'))
      shown.push(...reader.states.flatMap((state) => (state.status === 'ready' ? [state.data] : [])))
      expect(new Set(shown)).toEqual(new Set(['other']))
      reader.stop()
    }
  })

  it('never asks for a proof by itself', async () => {
    const { client, host } = makeClient(memoryAdapter({ scenario: 'stale-session' }))
    client.stepUp.attach()
    const list = client.resource(sessionIds)
    read(list)
    await vi.waitFor(() => expect(list.getState()).toMatchObject({ status: 'failed' }))
    expect(list.getState()).toMatchObject({ error: { code: 'reauthentication_required' } })
    expect(client.stepUp.getState()).toEqual({ step: 'closed' })
    expect(host.errors).toHaveLength(1)
  })

  it('stays there when it cannot be read again, and says so', async () => {
    const memory = memoryAdapter()
    const { client, host } = makeClient(memory)
    const list = client.resource(sessionIds)
    const reader = read(list)
    await settled(list)
    memory.control.failNext('sessions.list', new AccountError('network', {}))
    await list.refresh()
    expect(reader.data()).toHaveLength(3)
    expect(list.getState()).toMatchObject({ refreshing: false, refreshError: { code: 'network' } })
    expect(host.errors).toMatchObject([{ code: 'network' }])
    await list.refresh()
    expect(list.getState()).toMatchObject({ refreshError: null })
  })

  it('fails with a way to try again', async () => {
    const memory = memoryAdapter()
    const { client } = makeClient(memory)
    memory.control.failNext('sessions.list', new AccountError('network', {}))
    const list = client.resource(sessionIds)
    const reader = read(list)
    await vi.waitFor(() => expect(list.getState().status).toBe('failed'))
    const retried = list.refresh()
    expect(list.getState()).toMatchObject({ status: 'failed', retrying: true })
    await retried
    expect(reader.data()).toHaveLength(3)
  })

  it('says once that it takes long', async () => {
    vi.useFakeTimers()
    const { client } = makeClient(memoryAdapter({ latencyMs: 8_000 }))
    const reader = read(client.resource(sessionIds))
    await vi.advanceTimersByTimeAsync(4_000)
    expect(reader.states.at(-1)).toEqual({ status: 'loading', slow: true })
    await vi.advanceTimersByTimeAsync(4_000)
    expect(reader.data()).toHaveLength(3)
    expect(reader.states.filter((state) => state.status === 'loading' && state.slow)).toHaveLength(1)
  })

  it('fails when the answer fits no contract, and the host hears why', async () => {
    const adapter = withFaults(memoryAdapter(), { 'sessions.list': { fault: 'F14', answer: undefined } })
    const { client, host } = makeClient(adapter)
    const list = client.resource(sessionIds)
    read(list)
    await vi.waitFor(() => expect(list.getState()).toMatchObject({ status: 'failed', error: { code: 'provider' } }))
    expect(host.errors.map(({ message }) => message)).toEqual(['sessions.list answered out of contract: no page'])
  })

  it('leaves out bad rows, and the host hears of at most ten', async () => {
    const rejected = Array.from({ length: 30 }, (_, index) => ({ path: `items.${index}`, reason: 'no id' }))
    const definition: ResourceDefinition<number> = {
      ...sessionIds,
      read: async () => ({ ok: true, value: 1, rejected }),
    }
    const { client, host } = makeClient(memoryAdapter())
    const reader = read(client.resource(definition))
    await settled(client.resource(definition))
    expect(reader.data()).toBe(1)
    expect(host.errors).toHaveLength(10)
    expect(host.errors[0]?.message).toBe('sessions.list answered out of contract: items.0: no id')
  })
})

describe('a further page', () => {
  const more: ResourceDefinition<readonly string[]>['read'] = async (_adapter, _context, previous) => ({
    ok: true,
    value: [...(previous ?? []), 'more'],
    rejected: [],
  })

  it('comes once, however often it is asked for at once', async () => {
    const { client } = makeClient(memoryAdapter())
    const list = client.resource(sessionIds)
    const reader = read(list)
    await settled(list)
    await Promise.all([list.extend(more), list.extend(more), list.extend(more)])
    expect(reader.data()).toEqual([...reader.data().slice(0, 3), 'more'])
  })

  it('comes also when it is asked for during a refresh', async () => {
    const { client } = makeClient(memoryAdapter())
    const list = client.resource(sessionIds)
    const reader = read(list)
    await settled(list)
    void list.refresh()
    void list.refresh()
    await list.extend(more)
    expect(reader.data()).toHaveLength(4)
  })

  it('does not come when everybody has left meanwhile', async () => {
    const { client } = makeClient(memoryAdapter({ latencyMs: 5 }))
    const list = client.resource(sessionIds)
    const reader = read(list)
    const extended = list.extend(more)
    reader.stop()
    await extended
    expect(list.getState()).toEqual({ status: 'loading', slow: false })
  })
})

describe('a change', () => {
  it('is read by whoever shows its topic, and by nobody else', async () => {
    const memory = memoryAdapter()
    const { client } = makeClient(memory)
    read(client.resource(sessionIds))
    read(client.account)
    await settled(client.resource(sessionIds))
    await settled(client.account)
    memory.control.emit({ type: 'changed', topics: ['sessions'] })
    await vi.waitFor(() => expect(calls(memory, 'sessions.list')).toBe(2))
    expect(calls(memory, 'account.get')).toBe(1)
    memory.control.emit({ type: 'changed', topics: ['usage'] })
    await turn()
    expect(memory.control.calls).toHaveLength(3)
  })

  it('is not read for what nobody shows', async () => {
    const memory = memoryAdapter()
    const { client } = makeClient(memory)
    const reader = read(client.resource(sessionIds))
    read(client.account)
    await settled(client.resource(sessionIds))
    reader.stop()
    await turn()
    memory.control.emit({ type: 'changed', topics: ['sessions'] })
    await turn()
    expect(calls(memory, 'sessions.list')).toBe(1)
  })
})
