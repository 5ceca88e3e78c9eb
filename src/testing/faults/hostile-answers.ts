import type { Hostile } from './hostile-thrown.js'

const throwingRow = {
  get id(): never {
    throw new Error('reading the id')
  },
}

function cyclic(): object {
  const self: Record<string, unknown> = {}
  self['self'] = self
  return self
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}

/** Twenty whole answers that fit no operation (`F15` with `distort: () => value`, or `F05` with `returns`). Made anew. */
export function hostileAnswers(): readonly Hostile[] {
  return [
    { name: 'a text', value: 'answer' },
    { name: 'an empty text', value: '' },
    { name: 'a text of a megabyte', value: 'x'.repeat(1_000_000) },
    { name: 'markup', value: '<img src=x onerror=alert(1)>' },
    { name: 'a number', value: 42 },
    { name: 'not a number', value: Number.NaN },
    { name: 'a big integer', value: 1n },
    { name: 'true', value: true },
    { name: 'false', value: false },
    { name: 'a symbol', value: Symbol('answer') },
    { name: 'a function', value: () => ({}) },
    { name: 'an empty object', value: {} },
    { name: 'an empty list', value: [] },
    { name: 'lists in lists', value: [[[]]] },
    { name: 'a date', value: new Date(Number.NaN) },
    { name: 'a map', value: new Map([['items', []]]) },
    { name: 'a cycle', value: cyclic() },
    { name: 'a revoked proxy', value: revoked() },
    { name: 'an object whose getters throw', value: throwingRow },
    { name: 'a polluting object', value: JSON.parse('{"__proto__": {"polluted": true}, "items": [null]}') },
  ]
}

/** Bad rows, made from a good one: no rows at all, rows without an identity, and rows with one member of a wrong kind. */
export function hostileRows(good: Readonly<Record<string, unknown>>): readonly unknown[] {
  const wrongMembers = Object.keys(good).map((key, index) => ({
    ...good,
    id: `hostile-${index}`,
    [key]: typeof good[key] === 'string' ? { toString: null } : 'wrong',
  }))
  return [
    null,
    undefined,
    'row',
    42,
    [],
    {},
    throwingRow,
    revoked(),
    { ...good, id: '' },
    { ...good, id: 7 },
    JSON.parse('{"__proto__": {"polluted": true}, "id": "__proto__"}'),
    ...wrongMembers,
  ]
}

function isRow(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The same answer with bad rows before and after the good ones, in every list of rows in it. */
export function withHostileRows(answer: unknown): unknown {
  if (Array.isArray(answer)) {
    const good = answer.find(isRow)
    if (good === undefined) return answer
    const bad = hostileRows(good)
    const half = Math.floor(bad.length / 2)
    return [...bad.slice(0, half), ...answer, ...bad.slice(half)]
  }
  if (!isRow(answer)) return answer
  return Object.fromEntries(Object.entries(answer).map(([key, member]) => [key, withHostileRows(member)]))
}
