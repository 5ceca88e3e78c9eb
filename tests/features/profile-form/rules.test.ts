import fc from 'fast-check'
import type { Account } from 'latchkey/contract'
import { describe, expect, it } from 'vitest'
import { checkProfile } from '../../../src/features/profile-form/check-profile.js'
import type { CustomFields } from '../../../src/features/profile-form/custom-fields.js'
import { profileFields } from '../../../src/features/profile-form/fields.js'
import { differences, noValues, textFields, updateOf, valuesOf } from '../../../src/features/profile-form/values.js'

const account: Account = {
  id: 'user_ada',
  fullName: 'Ada Lovelace',
  firstName: 'Ada',
  lastName: 'Lovelace',
  username: 'ada',
  email: null,
  avatar: { url: null, source: 'none' },
  timezone: null,
  hasPassword: true,
  mfaEnabled: false,
  roles: [],
  custom: {},
  fields: {},
  availability: {},
}
const none: CustomFields = {}
const names = (over: object, policy = {}, customFields = none, locked = false) =>
  Object.fromEntries(profileFields({ account: { ...account, ...over }, policy, customFields, locked }))

/** 1 to 200 code points of any kind, whole ones. */
const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 })

describe('the fields of a profile', () => {
  it('are those that the back end knows, empty ones too', () => {
    expect(names({})).toEqual({ fullName: 'editable', username: 'editable', timezone: 'editable' })
    expect(names({ locale: null, timezone: undefined })).toEqual({
      fullName: 'editable',
      username: 'editable',
      locale: 'editable',
    })
  })

  it('are first and last name by policy, where the back end has both', () => {
    const policy = { name: { shape: 'parts' as const } }
    expect(Object.keys(names({}, policy)).slice(0, 2)).toEqual(['firstName', 'lastName'])
    expect(Object.keys(names({ firstName: undefined }, policy))[0]).toBe('fullName')
  })

  it('are hidden and locked as the account says, the host’s own ones too', () => {
    const customFields: CustomFields = {
      team: { kind: 'text', label: 'Team' },
      listed: { kind: 'toggle', label: 'Listed' },
    }
    const fields = { fullName: 'readonly', username: 'hidden', 'custom.team': 'hidden' } as const
    expect(names({ fields }, {}, customFields)).toEqual({
      fullName: 'readonly',
      timezone: 'editable',
      'custom.listed': 'editable',
    })
    expect(Object.values(names({}, {}, customFields, true))).not.toContain('editable')
  })

  it('let a first username be chosen that cannot be changed later', () => {
    const policy = { username: { immutable: true } }
    expect(names({}, policy).username).toBe('readonly')
    expect(names({ username: null }, policy).username).toBe('editable')
  })
})

describe('what is sent', () => {
  it('is a name as it was typed: nothing trimmed, normalised or cut (requirements.md, row 60)', () => {
    fc.assert(
      fc.property(name, (fullName) => {
        const values = valuesOf({ ...account, fullName }, none)
        expect(values.fullName).toBe(fullName)
        expect(updateOf(['fullName'], values)).toEqual({ fullName })
        const policy = { name: { shape: 'full' as const, maxLength: 200 } }
        expect(checkProfile(['fullName'], values, { policy, customFields: none })).toEqual([])
      }),
    )
  })

  it('is what differs, and nothing else', () => {
    const field = fc.constantFrom(...textFields)
    fc.assert(
      fc.property(fc.dictionary(field, fc.string()), (typed) => {
        const saved = valuesOf(account, none)
        const values = { ...saved, ...typed }
        const changed = differences(textFields, values, saved)
        expect(Object.keys(updateOf(changed, values)).sort()).toEqual([...changed].sort())
        for (const each of textFields) expect(changed.includes(each)).toBe(values[each] !== saved[each])
      }),
    )
  })

  it('is null for what was emptied, also of the host’s own', () => {
    const values = { ...noValues, custom: { team: '', listed: false } }
    expect(updateOf(['username', 'custom.team', 'custom.listed'], values)).toEqual({
      username: null,
      custom: { team: null, listed: false },
    })
  })
})

describe('the check before sending', () => {
  const check = (field: 'fullName' | 'username', value: string, policy: object) =>
    checkProfile([field], { ...noValues, [field]: value }, { policy, customFields: none })[0]

  it.each([
    ['required', 'fullName', ' \u00a0', { name: { shape: 'full', required: true } }],
    ['too_long', 'fullName', '👩‍💻👩‍💻', { name: { shape: 'full', maxLength: 5 } }],
    ['too_short', 'username', 'ab', { username: { minLength: 3 } }],
    ['pattern', 'username', 'Ada', { username: { pattern: '[a-z]+' } }],
    ['pattern', 'username', 'ada lovelace', { username: { pattern: '[a-z]+' } }],
  ] as const)('finds %s in a %s', (code, field, value, policy) => {
    expect(check(field, value, policy)?.code).toBe(code)
  })

  it.each([
    ['an emptied name that nobody asks for', 'fullName', '', { name: { shape: 'full' } }],
    ['an emptied username', 'username', '', { username: { minLength: 3 } }],
    ['code points and not code units', 'fullName', '👩👩', { name: { shape: 'full', maxLength: 2 } }],
    [
      'another case where that is the same',
      'username',
      'ADA',
      { username: { pattern: '[a-z]+', caseInsensitive: true } },
    ],
    ['anything, when the pattern is broken', 'username', 'x', { username: { pattern: '(' } }],
    ['anything, without a policy', 'username', 'Ada King!', {}],
  ] as const)('leaves to the server %s', (_, field, value, policy) => {
    expect(check(field, value, policy)).toBeUndefined()
  })
})
