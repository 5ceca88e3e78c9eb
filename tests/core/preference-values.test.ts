import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PreferenceField, PreferenceValue } from '../../src/contract/index.js'
import {
  checkPreference,
  readPreference,
  samePreference,
  typedPreference,
} from '../../src/core/rules/preference-values.js'

const options = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B', unavailable: 'Connect B first' },
]
const fields: PreferenceField[] = [
  { kind: 'toggle', label: '', default: true },
  { kind: 'number', label: '', default: 5, min: 1, max: 9 },
  { kind: 'text', label: '', default: 'x', maxLength: 3 },
  { kind: 'select', label: '', options, default: 'a' },
  { kind: 'multi', label: '', options, default: ['a'] },
]
const values = fc.oneof(fc.boolean(), fc.double(), fc.string(), fc.array(fc.string()))

describe('the values of preferences', () => {
  it('shows a value that fits its control, whatever is saved', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.option(values, { nil: undefined }), (field, saved) => {
        const { value, replaced } = readPreference(field, saved)
        expect(typeof value === typeof field.default && Array.isArray(value) === Array.isArray(field.default)).toBe(
          true,
        )
        expect(replaced).toBe(saved !== undefined && !samePreference(saved, value))
      }),
    )
  })

  it('falls back to something that is offered when the default is not', () => {
    const field: PreferenceField = { kind: 'select', label: '', options, default: 'gone' }
    expect(readPreference(field, undefined)).toEqual({ value: 'a', replaced: false })
  })

  it('leaves out of a multiple choice what cannot be chosen now', () => {
    const field: PreferenceField = { kind: 'multi', label: '', options, default: [] }
    expect(readPreference(field, ['b', 'a'])).toEqual({ value: ['a'], replaced: true })
  })

  it.each<[string, PreferenceValue | undefined]>([
    ['7', 7],
    [' 2.5 ', 2.5],
    ['', undefined],
    ['ten', undefined],
    ['1e999', undefined],
  ])('takes %j for the number %s', (text, value) => {
    expect(typedPreference({ kind: 'number', label: '', default: 0 }, text)).toBe(value)
  })

  it('counts characters as people see the limit: in code points', () => {
    const field: PreferenceField = { kind: 'text', label: '', default: '', maxLength: 3 }
    expect(checkPreference(field, '👩🏽‍')).toEqual([])
    expect(checkPreference(field, 'four')).toEqual([{ code: 'too_long', params: { max: 3 } }])
  })
})
