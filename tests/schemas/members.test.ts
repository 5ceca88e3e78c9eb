import { describe, expect, it } from 'vitest'
import { parseAccount } from '../../src/schemas/account.js'
import { parseSession } from '../../src/schemas/sessions.js'

describe('a date', () => {
  it.each([
    '2026-03-12T09:30:00.000Z',
    '2026-03-12T09:30Z',
    '2026-03-12T09:30:00+05:30',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999Z',
    '+275760-09-13T00:00:00.000Z',
    '-271821-04-20T00:00:00.000Z',
    '2026-03-29T02:30:00+01:00',
  ])('is taken as it is: %s', (createdAt) => {
    expect(parseSession({ id: 's', current: false, revocable: false, createdAt })).toEqual({
      ok: true,
      value: { id: 's', current: false, revocable: false, createdAt },
      rejected: [],
    })
  })

  it.each([
    '',
    'yesterday',
    'Invalid Date',
    'Thu, 12 Mar 2026 09:30:00 GMT',
    '2026-03-12',
    '2026-03-12 09:30:00',
    '2026-03-12T09:30:00',
    '2026-13-01T00:00:00Z',
    '2026-03-12T25:00:00Z',
    '+275760-09-13T00:00:00.001Z',
    '-000000-01-01T00:00:00Z',
    `2026-03-12T09:30:00.${'0'.repeat(100_000)}Z`,
    1_773_307_800,
    1_773_307_800_000,
    Number.NaN,
    8.64e15,
    new Date(0),
    new Date(Number.NaN),
    {},
  ])('is left out when nobody can say which one it is: %s', (createdAt) => {
    const parsed = parseSession({ id: 's', current: false, revocable: false, createdAt })
    expect(parsed).toMatchObject({ ok: true, rejected: [{ path: 'createdAt' }] })
    expect(parsed.ok && 'createdAt' in parsed.value).toBe(false)
  })
})

describe('names that mean something to the language', () => {
  const held: unknown = JSON.parse('{"__proto__":{"admin":true},"constructor":1,"prototype":2,"team":"Core"}')

  it('are left out of what belongs to the host', () => {
    const parsed = parseAccount({ id: 'u', custom: held, fields: held })
    expect(parsed.ok && Object.keys(parsed.value.custom)).toEqual(['team'])
    expect(parsed.ok && Reflect.get(parsed.value.custom, 'admin')).toBeUndefined()
    expect(parsed.ok && Object.keys(parsed.value.fields)).toEqual(['team'])
  })

  it.each(['__proto__', 'constructor', 'toString'])('are ids like any other: %s', (id) => {
    expect(parseSession({ id, current: false, revocable: false })).toMatchObject({ ok: true, value: { id } })
  })
})
