import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { callingCodeOf } from '../../src/core/rules/calling-codes.js'
import { formatPhoneNumber, homeCallingCode, readPhoneNumber } from '../../src/core/rules/phone-number.js'

describe('a phone number as people write it', () => {
  it.each([
    ['+44 7400 123456', '+447400123456'],
    ['+44 (0)7400 123456', '+447400123456'],
    ['0044 7400-123456', '+447400123456'],
    ['+1 (201) 555-0123', '+12015550123'],
    ['tel:+49-1512-3456789', '+4915123456789'],
    ['＋４９ １５１２ ３４５６７８９', '+4915123456789'],
    ['+٩٦٦ ٥١ ٢٣٤ ٥٦٧٨', '+966512345678'],
    ['\u202a+972 50-234-5678\u202c', '+972502345678'],
    // In these countries a leading 0 is a part of the number.
    ['+39 06 698 1234', '+39066981234'],
    ['+225 01 23 45 6789', '+2250123456789'],
    ['+7 912 345-67-89', '+79123456789'],
  ])('reads %s as %s', (text, number) => {
    expect(readPhoneNumber(text)).toEqual({ number, assumed: false })
  })

  it.each([
    ['GB', '07400 123456', '+447400123456'],
    ['DE', '01512 3456789', '+4915123456789'],
    ['FR', '06 12 34 56 78', '+33612345678'],
    ['IT', '06 698 1234', '+39066981234'],
    ['ES', '612 34 56 78', '+34612345678'],
    ['US', '1 201 555 0123', '+12015550123'],
    ['US', '(201) 555-0123', '+12015550123'],
    ['RU', '8 (912) 345-67-89', '+79123456789'],
    ['HU', '06 20 123 4567', '+36201234567'],
    ['BY', '8 029 491-19-11', '+375294911911'],
    ['IN', '081234 56789', '+918123456789'],
    ['BR', '(11) 96123-4567', '+5511961234567'],
    ['JP', '090-1234-5678', '+819012345678'],
    ['EG', '٠١٠٠ ١٢٣ ٤٥٦٧', '+201001234567'],
  ])('reads, in %s, %s as %s, and says that the country was assumed', (country, text, number) => {
    expect(readPhoneNumber(text, callingCodeOf(country))).toEqual({ number, assumed: true })
  })

  it.each([
    ['', 'required'],
    [' - ', 'required'],
    ['my mobile', 'invalid'],
    ['+44 7400 123456 ext. 5', 'invalid'],
    ['+44 7400 123456 +44', 'invalid'],
    ['+999 123 456 789', 'invalid'],
    ['07400 123456', 'pattern'],
    ['+44 12', 'too_short'],
    ['+44 7400 123456 7890 123', 'too_long'],
  ])('says that "%s" is %s', (text, problem) => {
    expect(readPhoneNumber(text)).toEqual({ problem })
  })

  it('gives E.164 or a problem, never anything else', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[+0-9() .-]{0,24}$/))
    fc.assert(
      fc.property(text, fc.constantFrom(undefined, '44', '1', '39'), (typed, home) => {
        const read = readPhoneNumber(typed, home)
        if ('number' in read) expect(read.number).toMatch(/^\+[1-9]\d{6,14}$/)
        else expect(['required', 'invalid', 'pattern', 'too_short', 'too_long']).toContain(read.problem)
      }),
      { numRuns: 400 },
    )
  })
})

describe('the calling code that was left out', () => {
  it('is the one of the current number', () => {
    expect(homeCallingCode('+442079460958', ['de-DE'])).toBe('44')
  })

  it('is the one of the first locale with a country', () => {
    expect(homeCallingCode(undefined, ['', 'en', 'zh-Hant-TW', 'de-DE'])).toBe('886')
    expect(homeCallingCode('none', ['de-AT'])).toBe('43')
  })

  it('is nobody’s guess when nothing tells it: English is not from the United States', () => {
    expect(homeCallingCode(undefined, ['en', 'ar', 'en-XA', 'en-150', 'no locale'])).toBeUndefined()
  })
})

describe('a number that is shown', () => {
  it.each([
    ['+442079460958', '+44 207 946 0958'],
    ['+4930123456', '+49 301 234 56'],
    ['+12015550123', '+1 201 555 0123'],
    ['+2906123', '+290 6123'],
    ['extension 12', 'extension 12'],
  ])('shows %s as %s', (number, shown) => {
    expect(formatPhoneNumber(number)).toBe(shown)
  })

  it('loses no digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+(44|1|49|998)\d{5,11}$/), (number) => {
        expect(formatPhoneNumber(number).replaceAll(' ', '')).toBe(number)
      }),
    )
  })
})
