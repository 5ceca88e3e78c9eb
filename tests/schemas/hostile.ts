import fc from 'fast-check'

/** Twelve values that are wrong nearly everywhere (requirements.md, C1). */
export const wrongValues: readonly unknown[] = [
  undefined,
  null,
  '',
  'canary-7d1f',
  0,
  -1,
  Number.NaN,
  2 ** 53,
  true,
  [],
  {},
  () => 'canary-7d1f',
]

const trap = (): never => {
  throw new Error('canary-7d1f')
}
const cyclic: Record<string, unknown> = { id: 'x' }
cyclic.self = cyclic
cyclic.items = [cyclic]
const revoked = Proxy.revocable([], {})
revoked.revoke()

/** Answers that harm whoever touches them carelessly (C2, C7, C9). */
export const hostileValues: readonly unknown[] = [
  ...wrongValues,
  Symbol('canary-7d1f'),
  10n,
  new Date(Number.NaN),
  new Map([['id', 'x']]),
  Object.create(null),
  cyclic,
  [cyclic, cyclic],
  revoked.proxy,
  new Proxy({}, { get: trap, has: trap, ownKeys: trap, getPrototypeOf: trap, getOwnPropertyDescriptor: trap }),
  new Proxy([{ id: 'x' }], { get: trap }),
  Object.defineProperty({}, 'id', { get: trap, enumerable: true }),
  JSON.parse('{"__proto__":{"polluted":true},"id":"x","constructor":{"prototype":{"polluted":true}}}'),
  // Without an end, and with holes.
  Object.assign([], { length: 5_000 }),
  'x'.repeat(1_000_000),
]

/** A copy of `value` in which the member at `path` is another one. */
export function withMember(value: unknown, path: readonly (string | number)[], member: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return member
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? withMember(item, rest, member) : item))
  if (typeof value !== 'object' || value === null) return value
  return { ...value, [key]: withMember(Reflect.get(value, key), rest, member) }
}

/** The paths of all members, at every depth. */
export function memberPaths(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return []
  const keys: (string | number)[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value)
  return keys.flatMap((key) => [[...path, key], ...memberPaths(Reflect.get(value, key), [...path, key])])
}

/** Where in an answer something else stands: hostile values by their index, because they break a generator too. */
export interface Change {
  path: readonly (string | number)[]
  hostile: number
  anything: unknown
}

/** Up to three changes to a good answer (C3), for `changed`. */
export function changesTo(good: unknown): fc.Arbitrary<Change[]> {
  const change = fc.record({
    path: fc.constantFrom<(string | number)[][]>([], ...memberPaths(good)),
    hostile: fc.nat(hostileValues.length * 2),
    anything: fc.anything({ withNullPrototype: true, withBigInt: true }),
  })
  return fc.array(change, { minLength: 1, maxLength: 3 })
}

/** `good` with the changes. One that would have to go through a hostile value is left out. */
export function changed(good: unknown, changes: readonly Change[]): unknown {
  let value = good
  for (const { path, hostile, anything } of changes) {
    try {
      value = withMember(value, path, hostile < hostileValues.length ? hostileValues[hostile] : anything)
    } catch {}
  }
  return value
}
