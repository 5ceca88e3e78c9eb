// @vitest-environment jsdom
import { type MemoryAdapter, memoryAdapter } from 'latchkey/adapters/memory'
import { AccountError } from 'latchkey/contract'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { calls, makeClient, read, revoke, revokeAll, sessionIds, settled, start } from './support.js'

const stops: (() => void)[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** One tab that shows the sessions and the account. */
async function openTab(memory: MemoryAdapter = memoryAdapter()) {
  const made = makeClient(memory)
  const list = made.client.resource(sessionIds)
  const sessions = read(list)
  const account = read(made.client.account)
  stops.push(sessions.stop, account.stop)
  await settled(list)
  await settled(made.client.account)
  const reads = () => calls(memory, 'sessions.list')
  return { ...made, memory, list, sessions, reads }
}

function pass(ms: number) {
  const now = Date.now() + ms
  vi.spyOn(Date, 'now').mockImplementation(() => now)
}
/** What a browser tells a page that is looked at again. */
function lookAgain() {
  document.dispatchEvent(new Event('visibilitychange'))
  window.dispatchEvent(new Event('focus'))
}
const turn = () => new Promise((resolve) => setTimeout(resolve, 20))

describe('a page that is looked at again', () => {
  it('is read again when it is old, and once', async () => {
    const { reads } = await openTab()
    lookAgain()
    await turn()
    expect(reads()).toBe(1)
    pass(30_001)
    lookAgain()
    await turn()
    expect(reads()).toBe(2)
  })

  it('tries again what could not be read', async () => {
    const memory = memoryAdapter()
    memory.control.failNext('sessions.list', new AccountError('network', {}))
    const { list } = await openTab(memory)
    expect(list.getState().status).toBe('failed')
    lookAgain()
    await settled(list)
    expect(list.getState().status).toBe('ready')
  })

  it('is read again when the network is back', async () => {
    const { reads } = await openTab()
    window.dispatchEvent(new Event('online'))
    await vi.waitFor(() => expect(reads()).toBe(2))
  })

  it('repeats no write when the network is back', async () => {
    const { client, memory } = await openTab()
    memory.control.failNext('sessions.revoke', new AccountError('network', { offline: true }))
    await start(client, revoke, { id: 'session_2' }).result
    window.dispatchEvent(new Event('online'))
    await turn()
    expect(calls(memory, 'sessions.revoke')).toBe(1)
  })

  it('is unlocked when the user has signed in again elsewhere', async () => {
    const { client, memory, sessions } = await openTab()
    memory.control.signOutElsewhere()
    await vi.waitFor(() => expect(client.session.getState()).toBe('ended'))
    lookAgain()
    await turn()
    expect(client.session.getState()).toBe('ended')
    const before = calls(memory, 'account.get')
    memory.control.state.currentSessionId = 'session_2'
    lookAgain()
    await vi.waitFor(() => expect(client.session.getState()).toBe('active'))
    await turn()
    expect(sessions.data()).toEqual(['session_2', 'session_3'])
    // Once to see whether, and once with all the rest that is shown.
    expect(calls(memory, 'account.get') - before).toBeLessThanOrEqual(2)
  })
})

describe('a page that is left', () => {
  it('takes what was typed with it, and is read anew when it comes back from the cache', async () => {
    const { client, reads } = await openTab()
    const wiped = vi.fn()
    stops.push(client.onWipe(wiped))
    window.dispatchEvent(new Event('pagehide'))
    expect(wiped).toHaveBeenCalledTimes(1)
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }))
    await turn()
    expect(reads()).toBe(1)
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
    await vi.waitFor(() => expect(reads()).toBe(2))
  })

  it('does so too when it has a form alone, and reads nothing', () => {
    const { client } = makeClient(memoryAdapter())
    const wiped = vi.fn()
    const stop = client.onWipe(wiped)
    window.dispatchEvent(new Event('pagehide'))
    expect(wiped).toHaveBeenCalledTimes(1)
    stop()
    stop()
    window.dispatchEvent(new Event('pagehide'))
    expect(wiped).toHaveBeenCalledTimes(1)
  })
})

describe('two tabs', () => {
  it('show the same after a change in one of them', async () => {
    const memory = memoryAdapter()
    const here = await openTab(memory)
    const there = await openTab({ ...memory, subscribe: () => () => {} })
    await start(here.client, revoke, { id: 'session_2' }).result
    await vi.waitFor(() => expect(there.sessions.data()).not.toContain('session_2'))
  })

  it('are both locked after a sign-out in one of them, of which the other one does not tell further', async () => {
    const posted = vi.spyOn(BroadcastChannel.prototype, 'postMessage')
    const memory = memoryAdapter()
    const here = await openTab(memory)
    const there = await openTab({ ...memory, subscribe: () => () => {} })
    await start(here.client, revokeAll, undefined).result
    await vi.waitFor(() => expect(there.client.session.getState()).toBe('ended'))
    expect([here.host.signedOut, there.host.signedOut]).toEqual([1, 0])
    await turn()
    expect(posted.mock.calls).toEqual([[{ type: 'signed_out' }]])
  })

  it('do not lock each other when they are of different users', async () => {
    const here = await openTab()
    const there = await openTab()
    await start(here.client, revokeAll, undefined).result
    await turn()
    expect(there.client.session.getState()).toBe('active')
  })

  it('do not hear each other when they are of different back ends', async () => {
    const here = await openTab()
    const there = await openTab({ ...memoryAdapter(), id: 'other' })
    await start(here.client, revoke, { id: 'session_2' }).result
    await turn()
    expect(there.reads()).toBe(1)
  })

  it('hear those of their new back end after a change of it', async () => {
    const here = await openTab()
    const there = await openTab({ ...memoryAdapter(), id: 'other' })
    there.client.update({ ...there.config, adapter: memoryAdapter() })
    await settled(there.list)
    const before = there.memory.control.calls.length
    const next = memoryAdapter()
    there.client.update({ ...there.config, adapter: next })
    await start(here.client, revoke, { id: 'session_2' }).result
    await vi.waitFor(() => expect(calls(next, 'sessions.list')).toBe(1))
    expect(there.memory.control.calls).toHaveLength(before)
  })

  it('send topics, and no data', async () => {
    const posted = vi.spyOn(BroadcastChannel.prototype, 'postMessage')
    const { client } = await openTab()
    await start(client, revoke, { id: 'session_2' }).result
    expect(posted.mock.calls).toEqual([[{ type: 'changed', topics: ['sessions'] }]])
  })

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'signed_out'],
    ['an unknown kind', { type: 'reload' }],
    ['topics that are no list', { type: 'changed', topics: 'sessions' }],
    ['topics that nobody knows', { type: 'changed', topics: ['everything', null] }],
  ])('take no notice of %s', async (_what, message) => {
    const { reads, memory } = await openTab()
    const channel = new BroadcastChannel('latchkey:memory')
    channel.postMessage(message)
    await turn()
    channel.close()
    expect(reads()).toBe(1)
    expect(memory.control.calls).toHaveLength(2)
  })
})
