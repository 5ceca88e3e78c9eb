import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PasswordPolicy } from '../../src/contract/index.js'
import { passwordProblems, passwordRules, passwordRulesAttribute } from '../../src/core/rules/password-policy.js'
import { checkPasswordForm } from '../../src/schemas/forms/password.js'
import { parsePolicy } from '../../src/schemas/policy.js'
import { passwordFor } from './passwordrules.js'

const all = ['upper', 'lower', 'digit', 'symbol'] as const
const problems = (policy: PasswordPolicy, password: string) =>
  passwordProblems(policy, password).map(({ code }) => code)
const met = (policy: PasswordPolicy, password: string) =>
  passwordRules(policy, password)
    .filter((rule) => rule.met)
    .map(({ id }) => id)

/** Policies as a server may have them, those that contradict themselves too (corpus C13). */
const policies: fc.Arbitrary<PasswordPolicy> = fc.record(
  {
    minLength: fc.integer({ min: 0, max: 80 }),
    maxLength: fc.integer({ min: 0, max: 200 }),
    maxBytes: fc.integer({ min: 0, max: 200 }),
    require: fc.subarray([...all]),
    atLeastClasses: fc.integer({ min: 0, max: 6 }),
  },
  { requiredKeys: [] },
)

describe('the password policies of real products', () => {
  it.each([8, 12])('expresses %i characters of all four classes', (minLength) => {
    const policy = { minLength, require: all }
    expect(problems(policy, 'Analytical-Engine-1843')).toEqual([])
    expect(problems(policy, 'Abcde-1')).toEqual(['too_short'])
    expect(problems(policy, 'abc')).toEqual(['too_short', 'needs_upper', 'needs_digit', 'needs_symbol'])
    expect(met(policy, 'Abc1')).toEqual(['upper', 'lower', 'digit'])
  })

  it('expresses 8 characters with one number', () => {
    const policy: PasswordPolicy = { minLength: 8, require: ['digit'] }
    expect(problems(policy, 'passw0rd')).toEqual([])
    expect(problems(policy, 'password')).toEqual(['needs_digit'])
  })

  it('expresses 8 characters of any three classes', () => {
    const policy: PasswordPolicy = { minLength: 8, atLeastClasses: 3 }
    expect(problems(policy, 'Passw0rd')).toEqual([])
    expect(passwordProblems(policy, 'passw0rd')).toEqual([{ code: 'too_weak', params: { classes: 3 } }])
  })

  it('leaves every decision to the server where the policy is silent', () => {
    fc.assert(fc.property(fc.string({ minLength: 1 }), (password) => problems({}, password).length === 0))
    expect(problems({}, '')).toEqual(['required'])
  })
})

describe('what is counted', () => {
  it('counts code points, and bytes where the policy says bytes', () => {
    expect(problems({ minLength: 4 }, '🔑🔑🔑')).toEqual(['too_short'])
    expect(problems({ maxLength: 3 }, '🔑🔑🔑')).toEqual([])
    expect(problems({ maxBytes: 11 }, '🔑🔑🔑')).toEqual(['too_long'])
    expect(problems({ maxBytes: 12 }, '🔑🔑🔑')).toEqual([])
  })

  it('changes nothing of what was typed, up to 1,024 code points (requirements.md, row 70)', () => {
    const typed = fc.string({ unit: 'binary', minLength: 1, maxLength: 1_024 })
    fc.assert(
      fc.property(typed, (password) => {
        expect(checkPasswordForm({ minLength: 1, maxLength: 1_024 }, { newPassword: password })).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('refuses no character that some server might take for what the rule asks for', () => {
    expect(problems({ require: all }, 'Éé٣ ')).toEqual([])
    expect(met({ require: all }, 'ÉéⅣ ')).toEqual(['upper', 'lower'])
  })
})

describe('a policy that contradicts itself', () => {
  it.each<[string, PasswordPolicy]>([
    ['a maximum below the minimum', { minLength: 12, maxLength: 8 }],
    ['fewer bytes than characters', { minLength: 12, maxBytes: 8 }],
    ['no room for what it requires', { maxLength: 3, require: all }],
    ['five of four classes', { atLeastClasses: 5 }],
    ['nothing at all', { maxLength: 0 }],
    ['figures that are none', { minLength: Number.NaN, maxLength: -1, maxBytes: Number.NEGATIVE_INFINITY }],
  ])('still lets a password through to the server: %s', (_, policy) => {
    expect(problems(policy, 'Analytical-Engine-1843')).toEqual([])
  })

  it('keeps the rule that protects', () => {
    expect(problems({ minLength: 12, maxLength: 8 }, 'short-1A')).toEqual(['too_short'])
  })

  it('is never a policy that no password keeps', () => {
    fc.assert(
      fc.property(policies, fc.infiniteStream(fc.nat()), (policy, choices) => {
        expect(problems(policy, passwordFor(passwordRulesAttribute(policy), choices))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})

describe('the passwordrules attribute', () => {
  it('says what the policy says', () => {
    expect(passwordRulesAttribute({ minLength: 12, maxBytes: 72, require: ['upper', 'digit'] })).toBe(
      'minlength: 12; maxlength: 72; required: upper; required: digit; allowed: upper, lower, digit, [-!#$%&*+,.:;=?@_];',
    )
    expect(passwordRulesAttribute({ minLength: 8, atLeastClasses: 3 })).toMatch(/(required: [^;]+; ){2}/)
  })

  it('makes up passwords that keep every rule, whatever the policy (requirements.md, row 73)', () => {
    fc.assert(
      fc.property(policies, fc.infiniteStream(fc.nat()), (policy, choices) => {
        const password = passwordFor(passwordRulesAttribute(policy), choices)
        expect(passwordRules(policy, password).filter((rule) => !rule.met)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})

describe('a policy that came from a server', () => {
  it('never throws and never blocks everything, whatever came (corpus C13)', () => {
    const anything = fc.record(
      Object.fromEntries(
        ['minLength', 'maxLength', 'maxBytes', 'require', 'atLeastClasses', 'minScore', 'breachCheck', 'history'].map(
          (key) => [key, fc.oneof(fc.anything(), fc.integer({ min: -2, max: 90 }), fc.subarray([...all]))],
        ),
      ),
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(anything, fc.infiniteStream(fc.nat()), (password, choices) => {
        const parsed = parsePolicy({ password })
        if (!parsed.ok) return
        const policy = parsed.value.password ?? {}
        // Nobody makes up a password of a million characters.
        if ((policy.minLength ?? 0) > 1_000) return
        expect(problems(policy, passwordFor(passwordRulesAttribute(policy), choices))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})
