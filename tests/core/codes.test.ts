import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeGroups } from '../../src/core/rules/code-groups.js'
import { weaknessOfCodes } from '../../src/core/rules/weak-codes.js'

describe('groups of a code', () => {
  it.each([
    ['abcde-fghij', ['abcde-fghij']],
    ['123456', ['123456']],
    ['12345678', ['1234', '5678']],
    ['a1b2c3d4e5', ['a1b2c', '3d4e5']],
    ['JBSWY3DPEHPK3PXP', ['JBSW', 'Y3DP', 'EHPK', '3PXP']],
    ['1234567', ['1234', '567']],
    ['', ['']],
  ])('%s is read as %j', (code, groups) => {
    expect(codeGroups(code)).toEqual(groups)
  })

  it('never change what is copied', () => {
    fc.assert(fc.property(fc.string(), (code) => codeGroups(code).join('') === code))
  })
})

describe('codes that protect nothing', () => {
  it.each<[string, readonly string[], RegExp | undefined]>([
    ['ten of ten characters', ['abcde-fghj0', 'k2345-67890'], undefined],
    ['six digits', ['123456', '654321'], /2 of 2 can be guessed: less than 20 bits/],
    ['seven digits', ['1234567', '7654321'], undefined],
    ['one that is short beside a good one', ['abcd1234', 'ab1'], /1 of 2/],
    ['the same one twice', ['abcde-fghij', 'abcde-fghij', 'k2345-67890'], /1 of 3 are the same/],
    ['a single one of 50 bits', ['abcde-12345'], /1 of 1 can be guessed: less than 64 bits/],
    ['a single long one', ['abcd-1234-efgh-5678'], undefined],
    ['nothing but separators', ['----', '    '], /2 of 2/],
  ])('are told to developers: %s', (_what, codes, told) => {
    if (told) expect(weaknessOfCodes(codes)).toMatch(told)
    else expect(weaknessOfCodes(codes)).toBeUndefined()
  })

  it('are told without any part of them', () => {
    const code = fc.stringMatching(/^[g-z]{1,3}-?[G-Z]{1,3}$/)
    fc.assert(
      fc.property(fc.array(code, { minLength: 1 }), (codes) => {
        const told = (weaknessOfCodes(codes) ?? '').split(/\W+/)
        expect(codes.filter((one) => told.includes(one) && one.length > 3)).toEqual([])
      }),
    )
  })
})
