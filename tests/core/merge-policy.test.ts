import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PasswordPolicy } from '../../src/contract/index.js'
import { mergePolicy } from '../../src/core/rules/merge-policy.js'
import { passwordProblems } from '../../src/core/rules/password-policy.js'

const passwordPolicies: fc.Arbitrary<PasswordPolicy> = fc.record(
  {
    minLength: fc.integer({ min: 0, max: 20 }),
    maxLength: fc.integer({ min: 10, max: 64 }),
    maxBytes: fc.integer({ min: 20, max: 72 }),
    require: fc.subarray(['upper', 'lower', 'digit', 'symbol']),
    atLeastClasses: fc.integer({ min: 0, max: 4 }),
  },
  { requiredKeys: [] },
)

describe('the policy of the host', () => {
  it('never takes a rule of the back end back', () => {
    fc.assert(
      fc.property(passwordPolicies, passwordPolicies, fc.string({ unit: 'binary' }), (server, host, password) => {
        const merged = mergePolicy({ password: server }, { password: host }).password ?? {}
        const refused = new Set(passwordProblems(merged, password).map(({ code }) => code))
        for (const { code } of passwordProblems(server, password)) {
          // Where all four classes are required one by one, "any three of them" says nothing more.
          if (code !== 'too_weak') expect(refused).toContain(code)
        }
      }),
    )
  })

  it('adds its own rules, and says what the back end leaves open', () => {
    const server = { password: { minLength: 8, history: 3 }, mfa: { sms: 'allowed' } } as const
    const host = {
      password: { minLength: 12, require: ['digit'] },
      mfa: { sms: 'off' },
      name: { shape: 'parts' },
    } as const
    expect(mergePolicy(server, host)).toMatchObject({
      password: { minLength: 12, require: ['digit'], history: 3 },
      mfa: { sms: 'off' },
      name: { shape: 'parts' },
    })
  })

  it('gives way where it would leave nothing that the back end takes', () => {
    const merged = mergePolicy(
      { password: { minLength: 8, maxLength: 16 }, avatar: { mimeTypes: ['image/png'] } },
      { password: { minLength: 20 }, avatar: { mimeTypes: ['image/gif'] } },
    )
    expect(merged).toMatchObject({ password: { minLength: 8, maxLength: 16 }, avatar: { mimeTypes: ['image/png'] } })
  })

  it.each([
    ['choice', 'always_end', 'always_end'],
    ['always_end', 'choice', 'always_end'],
    ['always_end', 'always_keep', 'always_end'],
  ] as const)('settles what the back end leaves to the user, and nothing else: %s, %s', (one, other, expected) => {
    const change = (otherSessions: 'choice' | 'always_end' | 'always_keep') => ({
      passwordChange: { current: 'if_stale', otherSessions } as const,
    })
    expect(mergePolicy(change(one), change(other)).passwordChange?.otherSessions).toBe(expected)
  })

  it('wants both patterns of a username to match', () => {
    const { pattern = '' } =
      mergePolicy({ username: { pattern: '[a-z]+|x' } }, { username: { pattern: '.{3,}' } }).username ?? {}
    const whole = new RegExp(`^(?:${pattern})$`, 'u')
    expect(['ada', 'ad', 'Ada'].map((name) => whole.test(name))).toEqual([true, false, false])
  })
})
