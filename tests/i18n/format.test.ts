import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatMessage, formatParts } from '../../src/i18n/format.js'
import type { Message } from '../../src/i18n/message.js'
import { translator } from '../../src/i18n/translate.js'

const locales = ['en', 'de', 'ar', 'ar-XB', 'ja', 'en_US', '', 'x', 'not a locale', '\uD83D']
const forms = { one: '{count} session', other: '{count} sessions' }

describe('a message', () => {
  it('puts words and figures into their places, figures in the way of the locale', () => {
    expect(formatMessage('{a}, then {b}', { a: 'this', b: 12_345.5 }, 'en')).toBe('this, then 12,345.5')
    expect(formatMessage('{a}, then {b}', { a: 'this', b: 12_345.5 }, 'de')).toBe('this, then 12.345,5')
  })

  it('counts as the locale does', () => {
    expect(formatMessage(forms, { count: 1 }, 'en')).toBe('1 session')
    expect(formatMessage(forms, { count: 0 }, 'en')).toBe('0 sessions')
    const polish = { one: '{count} sesja', few: '{count} sesje', many: '{count} sesji', other: '{count} sesji' }
    expect([1, 3, 5].map((count) => formatMessage(polish, { count }, 'pl'))).toEqual(['1 sesja', '3 sesje', '5 sesji'])
    expect(formatMessage(forms, { count: 3 }, 'pl')).toBe('3 sessions')
  })

  it('has no invisible characters in plain English', () => {
    expect(formatMessage('{device} is signed out', { device: 'Chrome' }, 'en')).toBe('Chrome is signed out')
  })

  it('keeps words of the other direction from turning their neighbours around', () => {
    expect(formatMessage('{device} is signed out (1)', { device: 'هاتف' }, 'en')).toBe(
      '\u2068هاتف\u2069 is signed out (1)',
    )
    expect(formatMessage('تم تسجيل خروج {device}', { device: 'Chrome (2)' }, 'ar')).toBe(
      'تم تسجيل خروج \u2068Chrome (2)\u2069',
    )
    expect(formatMessage('تم تسجيل خروج {device}', { device: 'هاتف' }, 'ar')).toBe('تم تسجيل خروج هاتف')
  })

  it('makes what it is given safe to show', () => {
    expect(formatMessage('{device}', { device: 'a\u202Eb' }, 'en')).toBe('a\uFFFDb')
    expect(formatMessage('{device}', { device: 'x'.repeat(1_000_000) }, 'en')).toHaveLength(200)
  })

  it('takes no placeholder from what it is given', () => {
    expect(formatMessage('{a}{b}', { a: '{b}', b: '$& {a}' }, 'en')).toBe('{b}$& {a}')
  })

  it('keeps a placeholder that nobody fills, and those that are none', () => {
    expect(formatMessage('{a} {constructor} { b } {} }{', {}, 'en')).toBe('{a} {constructor} { b } {} }{')
  })

  it('says nothing wrong about what is no number', () => {
    expect(formatMessage(forms, { count: Number.NaN }, 'en')).toBe('– sessions')
  })

  it('comes in pieces for rich output, which say the same', () => {
    expect(formatParts('{device} is signed out', { device: 'هاتف' }, 'en')).toEqual([
      { param: 'device', text: 'هاتف' },
      ' is signed out',
    ])
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: 'binary' }), (words, device) => {
        const message = `${words}{device}`
        const whole = formatMessage(message, { device }, 'en').replaceAll(/[\u2068\u2069]/g, '')
        const parts = formatParts(message, { device }, 'en')
        expect(parts.map((part) => (typeof part === 'string' ? part : part.text)).join('')).toBe(
          whole.replaceAll(/[\u2068\u2069]/g, ''),
        )
      }),
    )
  })

  it('never throws, whatever the words, the parameters and the locale are', () => {
    const text = fc.string({ unit: 'binary' })
    const params = fc.dictionary(fc.constantFrom('a', 'count', '__proto__', 'constructor'), fc.oneof(text, fc.double()))
    fc.assert(
      fc.property(
        fc.oneof(text, fc.constant('{a} {count}')),
        params,
        fc.constantFrom(...locales),
        (words, held, locale) => {
          for (const message of [words, { other: words }, { one: words, other: '{a}' }]) {
            expect(typeof formatMessage(message, held, locale)).toBe('string')
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('a translation', () => {
  const english = { retry: 'Try again', close: 'Close', sessions: forms } as const

  it('takes the words of the host, and English for those that are missing or broken', () => {
    const own: Record<string, Message> = JSON.parse(
      '{"retry":"Noch einmal","close":null,"sessions":{"one":"nur eine"}}',
    )
    const t = translator(english, own, 'de')
    expect([t('retry'), t('close'), t('sessions', { count: 2 })]).toEqual(['Noch einmal', 'Close', '2 sessions'])
  })

  it('of a key that nobody has says which one is missing', () => {
    const t: unknown = translator(english, undefined, 'en')
    expect(typeof t === 'function' && ['retired', 'toString', '__proto__'].map((key) => t(key))).toEqual([
      'retired',
      'toString',
      '__proto__',
    ])
  })
})
