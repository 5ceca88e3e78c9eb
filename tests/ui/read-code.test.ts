import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCode } from '../../src/ui/read-code.js'

const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 12 }).map((list) => list.join(''))
const separators = ['', ' ', '-', '\u2013', '\u2011', '\u00a0', '\u202f', '\u200b', '\t', '.', '·', '\ufeff']

/** The code as somebody might paste it: a separator may stand anywhere. */
function withSeparators(code: string, chosen: readonly number[]): string {
  return [...code].map((digit, index) => digit + (separators[(chosen[index] ?? 0) % separators.length] ?? '')).join('')
}

describe('readCode', () => {
  it('finds the digits again, whatever stands between them', () => {
    fc.assert(
      fc.property(digits, fc.array(fc.nat(), { maxLength: 12 }), (code, chosen) => {
        expect(readCode(withSeparators(code, chosen))).toBe(code)
      }),
    )
  })

  it.each([
    ['0x660', 0x660],
    ['0x6f0', 0x6f0],
    ['0xff10', 0xff10],
  ])('understands the digits of the script that starts at %s', (_name, zero) => {
    fc.assert(
      fc.property(digits, (code) => {
        const typed = [...code].map((digit) => String.fromCharCode(zero + Number(digit))).join('')
        expect(readCode(typed)).toBe(code)
      }),
    )
  })

  it('keeps a leading zero', () => {
    expect(readCode('012 345')).toBe('012345')
  })

  it('reads its own result as the same code', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => readCode(readCode(text)) === readCode(text)))
  })

  it('leaves letters that do not belong there, so that the server can refuse them', () => {
    expect(readCode('12a 456')).toBe('12a456')
  })

  it('takes nothing but white space from a backup code, where a hyphen and the case may count', () => {
    expect(readCode(' 8f3K-2m9q\n', 'alphanumeric')).toBe('8f3K-2m9q')
  })
})
