import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeText } from '../../src/i18n/safe-text.js'

const unicode = fc.string({ unit: 'binary', maxLength: 600 })
const graphemes = fc.string({ unit: 'grapheme', maxLength: 600 })

describe('words that came from outside', () => {
  it.each([
    ['a right-to-left override', 'invoice\u202Egpj.exe'],
    ['an isolate that is never closed', '\u2067admin'],
    ['a zero-width space', 'ad\u200Bmin'],
    ['a zero-width joiner between Latin letters', 'ad\u200Dmin'],
    ['a joiner with nothing before it', '\u200Dمی'],
    ['a joiner with nothing after it', 'می\u200D'],
    ['a mark between Latin letters', 'ad\u200Emin'],
    ['a byte order mark', '\uFEFFadmin'],
    ['a soft hyphen', 'ad\u00ADmin'],
    ['a Hangul filler', '\u3164'],
    ['a line separator', 'a\u2028b'],
    ['half a character', 'a\uD83D'],
    ['the other half', '\uDE00b'],
    ['letters made of tags', 'a\u{E0061}\u{E0062}'],
    ['a selector that selects nothing', 'a\uFE0Fb'],
    ['a control of the second set', 'a\u0085b'],
  ])('show what cannot be seen: %s', (_, value) => {
    expect(safeText(value).text).toContain('\uFFFD')
  })

  it('show line breaks, tabs and NUL as signs', () => {
    expect(safeText('a\nb\tc\0d')).toEqual({ text: 'a␊b␉c␀d', cut: false })
  })

  it.each([
    'Chrome on macOS',
    'Zoë’s MacBook Pro — “work”',
    '👩‍❤️‍💻 👩🏽‍🚀 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇳🇴 1️⃣ ☎️',
    'می‌خواهم',
    'क्‍ष',
    '葛󠄀城市',
    'هاتف أحمد',
    '01\u200F/01\u200F/1970',
    '﷽',
    'a\u0301\u0302',
    '<b onclick="alert(1)">{{x}}</b>',
  ])('stay as they are where people write like that: %s', (value) => {
    expect(safeText(value)).toEqual({ text: value, cut: false })
  })

  it('never hold an invisible character that could mislead', () => {
    fc.assert(
      fc.property(unicode, (value) => {
        expect(safeText(value).text).not.toMatch(
          /[\p{Cs}\u0000-\u001F\u007F-\u009F\u200B\u2028-\u202E\u2060-\u206F\uFEFF]/u,
        )
      }),
      { numRuns: 500 },
    )
  })

  it('are not longer than the limit, and say so when they were', () => {
    fc.assert(
      fc.property(fc.oneof(unicode, graphemes), fc.integer({ min: 1, max: 250 }), (value, max) => {
        const { text, cut } = safeText(value, max)
        expect(Array.from(text).length).toBeLessThanOrEqual(max)
        expect(cut).toBe(Array.from(value).length > max)
        expect(text.endsWith('…') || !cut).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('are cut between two characters as people see them', () => {
    const family = '👩‍👩‍👧‍👦'
    expect(safeText(family.repeat(100), 20)).toEqual({ text: `${family.repeat(2)}…`, cut: true })
    expect(safeText(`${'x'.repeat(198)}e\u0301${'y'.repeat(9)}`).text).toBe(`${'x'.repeat(198)}…`)
  })

  it('stay as they are when they are made safe again', () => {
    fc.assert(
      fc.property(unicode, (value) => {
        const once = safeText(value).text
        expect(safeText(once)).toEqual({ text: once, cut: false })
      }),
      { numRuns: 300 },
    )
  })

  it('of a megabyte, or of one character with a thousand marks, do not get through', () => {
    expect(Array.from(safeText('x'.repeat(1_000_000)).text)).toHaveLength(200)
    expect(Array.from(safeText(`e${'\u0301'.repeat(1_000)}`).text)).toHaveLength(200)
  })
})
