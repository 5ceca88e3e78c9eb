import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passwordStrength } from '../../src/core/rules/password-strength.js'

describe('the advice on a password', () => {
  it.each([
    ['password', 'common'],
    ['P@ssw0rd', 'common'],
    ['Password123!', 'common'],
    ['qwertyuiop', 'common'],
    ['aaaaaaaaaaaa', 'repeat'],
    ['abcabcabcabc', 'repeat'],
    ['hgfdsa', 'sequence'],
    ['12/03/1984', 'date'],
    ['Lovelace99', 'personal'],
    ['k3v', 'short'],
  ] as const)('calls %s easy to guess, and says why', (password, weakness) => {
    const strength = passwordStrength(password, ['ada', 'lovelace'])
    expect(strength.score).toBeLessThanOrEqual(1)
    expect(strength.weakness).toBe(weakness)
  })

  it.each(['correct horse battery staple', 'Analytical-Engine-1843', 'k3v9x-7mq2d-w8hnt', '🔑🚪🏡🔒🗝️🛡️🧱'])(
    'calls %s hard to guess',
    (password) => {
      expect(passwordStrength(password)).toEqual({ score: 4, weakness: undefined })
    },
  )

  it('answers at once, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 5_000 }), fc.array(fc.string()), (password, personal) => {
        const { score, weakness } = passwordStrength(password, personal)
        expect([0, 1, 2, 3, 4]).toContain(score)
        if (score < 3) expect(weakness).toBeDefined()
      }),
    )
  })
})
