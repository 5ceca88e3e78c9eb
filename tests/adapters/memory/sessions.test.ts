import { type MemoryAdapter, memoryAdapter } from 'latchkey/adapters/memory'
import { can } from 'latchkey/contract'
import { describe, expect, it } from 'vitest'
import { context, laterTask, rejection } from './helpers.js'

async function allIds(adapter: MemoryAdapter, limit?: number, between?: () => void): Promise<string[]> {
  const ids: string[] = []
  let cursor: string | undefined
  for (;;) {
    const page = await adapter.sessions.list({ cursor, limit }, context())
    ids.push(...page.items.map((session) => session.id))
    if (page.nextCursor === null) return ids
    cursor = page.nextCursor
    between?.()
  }
}

describe('sessions of the memory adapter', () => {
  it('shows the current session first, and exactly one', async () => {
    const page = await memoryAdapter({ scenario: 'impersonated' }).sessions.list({}, context())
    expect(page.items.map((session) => session.current)).toEqual([true, false, false, false])
  })

  it('visits each of ten thousand sessions once, in pages of fifty', async () => {
    const ids = await allIds(memoryAdapter({ scenario: 'many-sessions' }))
    expect(ids).toHaveLength(10_000)
    expect(new Set(ids).size).toBe(10_000)
  })

  it('does not miss or repeat a session when some end or begin between two pages', async () => {
    const adapter = memoryAdapter({ scenario: 'sixty-sessions' })
    const { control } = adapter
    let done = false
    const ids = await allIds(adapter, 20, () => {
      if (done) return
      done = true
      control.state.sessions = control.state.sessions.filter(({ id }) => id !== 'session_20' && id !== 'session_3')
      control.addSession()
    })
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toHaveLength(60)
  })

  it('refuses a cursor that it never gave', async () => {
    const adapter = memoryAdapter()
    expect((await rejection(adapter.sessions.list({ cursor: 'x' }, context()))).code).toBe('validation')
  })

  it('pages through sessions whose dates are unknown', async () => {
    expect(await allIds(memoryAdapter({ scenario: 'unknown-devices' }), 2)).toHaveLength(5)
  })

  it('ends another session for good', async () => {
    const adapter = memoryAdapter()
    await adapter.sessions.revoke({ id: 'session_2' }, context())
    expect(await allIds(adapter)).toEqual(['session_1', 'session_3'])
    expect((await rejection(adapter.sessions.revoke({ id: 'session_2' }, context()))).code).toBe('not_found')
  })

  it('signs the user out when the current session is revoked', async () => {
    const adapter = memoryAdapter()
    const events: unknown[] = []
    adapter.subscribe((event) => events.push(event))
    const done = await adapter.sessions.revoke({ id: 'session_1' }, context())
    expect(done.effects?.currentSession).toBe('ended')
    expect(events).toEqual([])
    await laterTask()
    expect(events).toEqual([{ type: 'signed_out' }])
    expect((await rejection(adapter.account.get(context()))).code).toBe('session_expired')
  })

  it('names the sessions that could not be ended, and ends them at the next try', async () => {
    const adapter = memoryAdapter({ scenario: 'partial-failure' })
    const first = await adapter.sessions.revokeOthers(context())
    expect(first).toMatchObject({ count: 7, failed: ['session_4', 'session_7', 'session_10'] })
    expect(first.effects?.otherSessions).toBeUndefined()
    const second = await adapter.sessions.revokeOthers(context())
    expect(second).toMatchObject({ count: 3, effects: { otherSessions: 'ended' } })
    expect(await allIds(adapter)).toEqual(['session_1'])
  })

  it('signs out everywhere, with one event', async () => {
    const adapter = memoryAdapter()
    const events: unknown[] = []
    adapter.subscribe((event) => events.push(event))
    await adapter.sessions.revokeAll(context())
    await laterTask()
    expect(events).toEqual([{ type: 'signed_out' }])
    expect((await rejection(adapter.sessions.list({}, context()))).code).toBe('session_expired')
  })

  it('keeps a session that only an administrator can end', async () => {
    const adapter = memoryAdapter({ scenario: 'sixty-sessions' })
    expect((await rejection(adapter.sessions.revoke({ id: 'session_8' }, context()))).code).toBe('forbidden')
    await adapter.sessions.revokeOthers(context())
    expect(await allIds(adapter)).toEqual(['session_1', 'session_8'])
  })

  it('says how long a session that was ended may go on', async () => {
    const adapter = memoryAdapter({ scenario: 'delayed-revocation' })
    const done = await adapter.sessions.revoke({ id: 'session_2' }, context())
    expect(done.effects?.effectiveWithinSeconds).toBe(300)
  })

  it('has the operations that the scenario says, and no others', () => {
    const adapter = memoryAdapter({ scenario: 'revoke-others-only' })
    expect(can(adapter, 'sessions.revokeOthers')).toBe(true)
    for (const operation of ['sessions.list', 'sessions.revoke', 'sessions.revokeAll'] as const) {
      expect(can(adapter, operation)).toBe(false)
    }
  })

  it('ends sessions whose time is over, the current one too', async () => {
    const adapter = memoryAdapter()
    adapter.control.advance(25 * 86_400_000)
    expect(await allIds(adapter)).toEqual(['session_1', 'session_2', 'session_3'])
    adapter.control.advance(6 * 86_400_000)
    expect((await rejection(adapter.account.get(context()))).code).toBe('session_expired')
  })
})
