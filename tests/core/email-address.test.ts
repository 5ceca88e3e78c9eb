import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emailAddressProblem, readEmailAddress } from '../../src/core/rules/email-address.js'

const part = (max: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: max })
    .filter((text) => text.length <= max && !/[@\s\p{Cc}]/u.test(text))

describe('the form of an address', () => {
  it.each([
    'ada@example.com',
    'Ada.Lovelace+news@Example.COM',
    'ليلى@مثال.إختبار',
    "o'hara@example.com",
    'root@localhost',
    `${'a'.repeat(64)}@example.com`,
  ])('takes %s', (address) => {
    expect(emailAddressProblem(address)).toBeUndefined()
  })

  it.each([
    ['', 'required'],
    ['ada', 'invalid'],
    ['@example.com', 'invalid'],
    ['ada@', 'invalid'],
    ['ada@home@example.com', 'invalid'],
    ['ada lovelace@example.com', 'invalid'],
    ['ada\u0000@example.com', 'invalid'],
    [`${'a'.repeat(65)}@example.com`, 'too_long'],
    [`a@${'b'.repeat(250)}.com`, 'too_long'],
  ])('says that "%s" is %s', (address, problem) => {
    expect(emailAddressProblem(address)).toBe(problem)
  })

  it('takes any two parts around one @ that are not too long, and keeps them as they are', () => {
    fc.assert(
      fc.property(part(64), part(180), (local, domain) => {
        const address = `${local}@${domain}`
        expect(emailAddressProblem(address)).toBeUndefined()
        expect(readEmailAddress(` ${address}\n`)).toBe(address.trim())
      }),
      { numRuns: 200 },
    )
  })

  it('takes no two @, wherever they are', () => {
    fc.assert(
      fc.property(part(20), part(20), part(20), (one, two, three) => {
        expect(emailAddressProblem(`${one}@${two}@${three}`)).toBe('invalid')
      }),
    )
  })
})
