import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseConnections } from '../../src/schemas/connections.js'
import { parsePasskeys } from '../../src/schemas/passkeys.js'
import { parseRevokeOthers, parseSession, parseSessionPage } from '../../src/schemas/sessions.js'
import { session } from './answers.js'
import { hostileValues } from './hostile.js'

const ten = Array.from({ length: 10 }, (_, index) => ({ ...session, id: `s${index}` }))

describe('a page of sessions', () => {
  it('shows nine rows when one of ten is broken, whatever is wrong with it', () => {
    const harmless = hostileValues.filter((row) => !parseSession(row).ok)
    expect(harmless.length).toBeGreaterThan(15)
    for (const bad of harmless) {
      const page = parseSessionPage({ items: ten.with(3, bad as never), nextCursor: null })
      const rows = page.ok ? page.value.rows.map((row) => parseSession(row)) : []
      expect(rows.filter((row) => row.ok)).toHaveLength(9)
    }
  })

  it('leaves its rows unread, so that 10,000 of them cost next to nothing', () => {
    let touched = 0
    const row = new Proxy({}, { get: () => (touched += 1) })
    expect(parseSessionPage({ items: Array.from({ length: 10_000 }, () => row), nextCursor: null }).ok).toBe(true)
    expect(touched).toBe(0)
  })

  it.each([null, undefined, [], 'rows', { items: 'rows', nextCursor: null }, { rows: [] }])(
    'is a failure when it is %j, and never an empty list',
    (value) => expect(parseSessionPage(value)).toMatchObject({ ok: false }),
  )

  it('is the last one when its cursor cannot be read, instead of asking for the same page again', () => {
    expect(parseSessionPage({ items: [], nextCursor: 7 })).toEqual({
      ok: true,
      value: { rows: [], nextCursor: null },
      rejected: [{ path: 'nextCursor', reason: expect.any(String) }],
    })
  })
})

describe('a session', () => {
  it('keeps its row and loses only the members that are wrong', () => {
    const parsed = parseSession({
      ...session,
      createdAt: 'yesterday',
      ip: 7,
      device: { kind: 'fridge', browser: {}, os: 'FridgeOS' },
      location: 'Oslo',
    })
    expect(parsed).toMatchObject({ ok: true, value: { device: { kind: 'unknown', os: 'FridgeOS' } } })
    if (!parsed.ok) return
    expect(Object.keys(parsed.value)).not.toContain('createdAt')
    expect(parsed.rejected.map(({ path }) => path)).toEqual([
      'createdAt',
      'ip',
      'device.kind',
      'device.browser',
      'location',
    ])
  })

  it('offers no button and no mark that it does not deserve', () => {
    expect(parseSession({ id: 's', current: 'yes', revocable: 1 })).toMatchObject({
      value: { current: false, revocable: false },
    })
  })

  it('survives a getter that throws, and loses that member only', () => {
    const row = Object.defineProperty({ ...session }, 'ip', {
      get: () => {
        throw new Error('no')
      },
    })
    expect(parseSession(row)).toMatchObject({ ok: true, rejected: [{ path: 'ip' }] })
  })

  it.each([undefined, null, '', 7, {}, 'x'.repeat(10_001)])('without a usable id (%s) is no row', (id) => {
    expect(parseSession({ ...session, id }).ok).toBe(false)
  })

  it('takes null for absent, without a complaint', () => {
    expect(parseSession({ id: 's', current: false, revocable: true, ip: null, device: null, location: null })).toEqual({
      ok: true,
      value: { id: 's', current: false, revocable: true },
      rejected: [],
    })
  })

  it('cuts endless words, and never in the middle of a character', () => {
    const parsed = parseSession({ ...session, device: { kind: 'mobile', name: `x${'😀'.repeat(50_000)}` } })
    const name = parsed.ok ? (parsed.value.device?.name ?? '') : ''
    expect(name.length).toBeGreaterThan(9_000)
    expect(name.length).toBeLessThanOrEqual(10_000)
    expect(name).not.toMatch(/\p{Cs}/u)
  })
})

describe('a list with ids', () => {
  it('keeps the first of two rows with the same id, and says so', () => {
    const rows = [
      { id: 'a', name: 'First' },
      { id: 'b', name: 'Other' },
      { id: 'a', name: 'Second' },
    ]
    expect(parsePasskeys(rows)).toEqual({
      ok: true,
      value: rows.slice(0, 2),
      rejected: [{ path: '2', reason: expect.stringContaining('id') }],
    })
  })

  it('keeps two accounts of one provider', () => {
    const one = { provider: 'google', purpose: 'sign_in', status: 'active', removable: { state: 'available' } }
    const parsed = parseConnections([
      { ...one, id: 'a', email: 'same@example.com' },
      { ...one, id: 'b', email: 'same@example.com' },
    ])
    expect(parsed).toMatchObject({ value: { length: 2 } })
  })

  it('holds exactly the good rows, in their order', () => {
    const rows = fc.array(
      fc.oneof(fc.record({ id: fc.uuid(), name: fc.string() }), fc.constantFrom(...[0, null, {}, 'x'])),
    )
    fc.assert(
      fc.property(rows, (given) => {
        const good = given.filter((row) => typeof row === 'object' && row !== null && 'id' in row)
        expect(parsePasskeys(given)).toMatchObject({ ok: true, value: good })
      }),
    )
  })
})

it('keeps the ids of sessions that could not be ended, so that a retry asks for exactly those', () => {
  const parsed = parseRevokeOthers({ status: 'done', count: 7, failed: ['a', 8, 'b', 'a'] })
  expect(parsed).toMatchObject({ ok: true, value: { count: 7, failed: ['a', 'b'] } })
})
