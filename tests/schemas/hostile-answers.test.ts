import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answers } from './answers.js'
import { changed, changesTo, hostileValues, memberPaths, withMember, wrongValues } from './hostile.js'

const pristine = Object.getOwnPropertyNames(Object.prototype).toSorted()

function expectPristinePrototype(): void {
  expect(Object.getOwnPropertyNames(Object.prototype).toSorted()).toEqual(pristine)
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
}

describe.each(answers)('the parser of: $name', ({ parse, good }) => {
  it('takes a good answer as it is', () => {
    expect(parse(good)).toEqual({ ok: true, value: good, rejected: [] })
  })

  it('drops what the contract does not know', () => {
    for (const path of [[], ...memberPaths(good)]) {
      const held = path.reduce<unknown>((value, key) => Reflect.get(Object(value), key), good)
      if (typeof held !== 'object' || held === null || Array.isArray(held)) continue
      // These belong to the host, and may hold anything.
      if (path.some((key) => key === 'custom' || key === 'values' || key === 'params')) continue
      const parsed = parse(withMember(good, path, { ...held, extra: 'canary-7d1f' }))
      expect(parsed.ok).toBe(true)
      expect(JSON.stringify(parsed)).not.toContain('canary-7d1f')
    }
  })

  it('survives every member being wrong, and never repeats a value in what it reports', () => {
    for (const path of memberPaths(good)) {
      for (const wrong of wrongValues) {
        const parsed = parse(withMember(good, path, wrong))
        const reasons = parsed.ok ? parsed.rejected.map(({ reason }) => reason) : [parsed.reason]
        expect(reasons.join()).not.toContain('canary-7d1f')
      }
    }
  })

  it('survives an answer that is something else', () => {
    for (const value of hostileValues) {
      const parsed = parse(value)
      expect(parsed.ok ? parsed.rejected.length <= 100 : parsed.reason !== '').toBe(true)
      expect(JSON.stringify(parsed.ok ? parsed.rejected : parsed)).not.toContain('canary-7d1f')
    }
    expectPristinePrototype()
  })

  it('gives plain data and notes what it left out, whatever it is given', () => {
    fc.assert(
      fc.property(changesTo(good), (changes) => {
        const parsed = parse(changed(good, changes))
        if (!parsed.ok) return
        expect(() => structuredClone(parsed.value)).not.toThrow()
        expect(parsed.rejected.every(({ reason }) => reason !== '')).toBe(true)
      }),
      { numRuns: 100 },
    )
    expectPristinePrototype()
  })
})
