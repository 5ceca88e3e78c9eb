import { assertPreferencePatch, type PreferenceSchema, readPreferences } from 'latchkey/contract'
import { describe, expect, it } from 'vitest'

const schema: PreferenceSchema = {
  digest: { kind: 'toggle', label: 'Weekly digest', default: true },
  theme: {
    kind: 'select',
    label: 'Theme',
    options: [
      { value: 'light', label: 'Light' },
      { value: 'dark', label: 'Dark', unavailable: 'Not yet' },
    ],
    default: 'light',
  },
  topics: { kind: 'multi', label: 'Topics', options: [{ value: 'news', label: 'News' }], default: [] },
  signature: { kind: 'text', label: 'Signature', maxLength: 3, default: '' },
  limit: { kind: 'number', label: 'Limit', min: 1, max: 9, default: 5 },
  exports: { kind: 'toggle', label: 'Exports', default: false, locked: { reason: 'plan' } },
}
const defaults = { digest: true, theme: 'light', topics: [], signature: '', limit: 5, exports: false }

describe('stored preferences', () => {
  it('are complete, whatever the store holds', () => {
    expect(readPreferences(schema, {})).toEqual(defaults)
    expect(readPreferences(schema, { digest: null, theme: 3, topics: 'news', limit: Number.NaN, other: 1 })).toEqual(
      defaults,
    )
  })

  it('are what the user chose, also when it is not offered any more', () => {
    const chosen = { digest: false, theme: 'sepia', topics: ['news'], signature: 'A.', limit: 2 }
    expect(readPreferences(schema, chosen)).toEqual({ ...defaults, ...chosen })
  })
})

describe('a change of preferences', () => {
  const failure = (patch: Record<string, unknown>, locked = {}) => {
    try {
      assertPreferencePatch(schema, patch, locked)
      return undefined
    } catch (error) {
      return error
    }
  }

  it.each([
    { digest: false },
    { theme: 'light', topics: ['news'] },
    { signature: '🦉🦉🦉', limit: 9 },
    { digest: undefined },
  ])('is taken: %j', (patch) => expect(failure(patch)).toBeUndefined())

  it.each([
    [{ digest: 'yes' }, { field: 'digest', code: 'invalid' }],
    [{ theme: 'dark' }, { field: 'theme', code: 'invalid' }],
    [{ topics: ['news', 'gossip'] }, { field: 'topics', code: 'invalid' }],
    [{ signature: 'long' }, { field: 'signature', code: 'too_long', params: { max: 3 } }],
    [{ limit: 10 }, { field: 'limit', code: 'invalid' }],
    [{ constructor: true }, { field: 'constructor', code: 'invalid' }],
  ])('names what is wrong: %j', (patch, field) => {
    expect(failure(patch)).toMatchObject({ code: 'validation', data: { fields: [field] } })
  })

  it('leaves alone what is locked, for everybody or for this user', () => {
    expect(failure({ exports: true })).toMatchObject({ code: 'forbidden', data: { reason: 'plan' } })
    expect(failure({ digest: false }, { digest: { reason: 'managed' } })).toMatchObject({ data: { reason: 'managed' } })
  })
})
