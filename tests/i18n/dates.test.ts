import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDate, formatDateTime, formatRelative } from '../../src/i18n/dates.js'
import { formatDuration, formatWait } from '../../src/i18n/durations.js'
import { formatNumber } from '../../src/i18n/numbers.js'
import { formatPlace } from '../../src/i18n/places.js'

const zones = ['UTC', 'America/New_York', 'Asia/Kolkata', 'Asia/Tokyo', 'Pacific/Chatham', 'Pacific/Kiritimati']
const locales = ['en', 'de', 'ar-XB', 'ja', 'fa']
const now = Date.parse('2026-03-12T09:30:00.000Z')
const ago = (seconds: number): string => new Date(now - seconds * 1_000).toISOString()

describe('a date', () => {
  it('is written in the way of the locale and the zone', () => {
    expect(formatDate('2026-03-12T23:30:00Z', 'en', 'Asia/Tokyo')).toBe('Mar 13, 2026')
    expect(formatDate('2026-03-12T23:30:00Z', 'de', 'America/New_York')).toBe('12.03.2026')
    expect(formatDateTime('2026-03-12T23:30:00Z', 'en-GB', 'UTC')).toBe('12 Mar 2026, 23:30')
  })

  it.each([
    '2026-03-29T01:30:00Z',
    '+275760-09-13T00:00:00.000Z',
    '-271821-04-20T00:00:00.000Z',
    '0000-01-01T00:00:00Z',
  ])('is written in every zone and locale: %s', (date) => {
    for (const zone of zones) {
      for (const locale of locales) {
        expect(formatDate(date, locale, zone)).toMatch(/\p{N}/u)
        expect(formatDateTime(date, locale, zone)).toMatch(/\p{N}/u)
        expect(formatRelative(date, now, locale)).not.toBe('')
      }
    }
  })

  it.each([undefined, '', 'Invalid Date', 'yesterday', '2026-13-40T99:00:00Z', '+275760-09-13T00:00:00.001Z'])(
    'that is none is unknown: %s',
    (date) => {
      expect([formatDate(date, 'en'), formatDateTime(date, 'en'), formatRelative(date, now, 'en')]).toEqual([
        undefined,
        undefined,
        undefined,
      ])
    },
  )

  it('in a zone that is unknown is unknown, and not in another zone', () => {
    expect(formatDate('2026-03-12T23:30:00Z', 'en', 'Mars/Olympus')).toBeUndefined()
  })

  it('in a locale that is unknown is in English', () => {
    expect(formatDate('2026-03-12T23:30:00Z', 'en_US', 'UTC')).toBe('Mar 12, 2026')
    expect(formatRelative(ago(7_200), now, 'not a locale')).toBe('2 hours ago')
  })

  it('never throws', () => {
    const any = fc.oneof(
      fc.string(),
      fc.date().map((date) => String(date)),
      fc.constantFrom(...zones, ...locales),
    )
    fc.assert(
      fc.property(any, any, any, fc.double(), (date, locale, zone, time) => {
        for (const text of [
          formatDate(date, locale, zone),
          formatDateTime(date, locale, zone),
          formatRelative(date, time, locale),
          formatDuration(time, locale),
          formatWait(time, locale),
          formatNumber(time, locale),
        ]) {
          expect(text ?? 'unknown').not.toMatch(/Invalid|NaN|undefined/)
        }
        // Its words are those that came in, whatever they are.
        expect(() => formatPlace({ city: date, region: zone, country: locale }, locale)).not.toThrow()
      }),
      { numRuns: 400, examples: [['x', '', '', 8.64e15]] },
    )
  })
})

describe('how long ago', () => {
  it.each([
    [0, 'now'],
    [59, 'now'],
    [-30, 'now'],
    [60, '1 minute ago'],
    [7_199, '1 hour ago'],
    [86_400, '1 day ago'],
    [6.9 * 86_400, '6 days ago'],
    [8 * 86_400, '1 week ago'],
    [100 * 86_400, '3 months ago'],
    [800 * 86_400, '2 years ago'],
    [-7_200, 'in 2 hours'],
  ])('%s seconds are: %s', (seconds, words) => {
    expect(formatRelative(ago(seconds), now, 'en')).toBe(words)
  })
})

describe('a wait', () => {
  it.each([
    [0.2, 'in 1 second'],
    [30, 'in 30 seconds'],
    [89.5, 'in 90 seconds'],
    [91, 'in 2 minutes'],
    [900, 'in 15 minutes'],
    [5_401, 'in 2 hours'],
    [200_000, 'in 3 days'],
  ])('of %s seconds is long enough: %s', (seconds, words) => {
    expect(formatWait(seconds, 'en')).toBe(words)
    expect(`in ${formatDuration(seconds, 'en')}`).toBe(words)
  })

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('of %s seconds is none', (seconds) => {
    expect([formatWait(seconds, 'en'), formatDuration(seconds, 'en')]).toEqual([undefined, undefined])
  })
})

describe('a place', () => {
  it.each([
    [{ city: 'Berlin', region: 'Berlin', country: 'DE' }, 'en', 'Berlin, Germany'],
    [{ city: 'Berlin', region: 'Berlin', country: 'de' }, 'fr', 'Berlin, Allemagne'],
    [{ city: 'Portland', region: 'Oregon', country: 'US' }, 'en', 'Portland, Oregon, United States'],
    [{ city: 'Singapore', country: 'SG' }, 'en', 'Singapore'],
    [{ city: 'Berlin', country: 'Deutschland' }, 'en', 'Berlin, Deutschland'],
    [{ city: ' ', country: 'ZZ' }, 'en', undefined],
    [{ country: 'QX' }, 'en', undefined],
    [{}, 'en', undefined],
    [{ city: 'Ber\u202Elin', country: 'DE' }, 'en', 'Ber\uFFFDlin, Germany'],
    [{ city: 'القاهرة', country: 'EG' }, 'ar', 'القاهرة، مصر'],
    [{ city: 'Berlin', country: 'DE' }, 'not a locale', 'Berlin, Germany'],
  ])('%j in %s is: %s', (place, locale, words) => {
    expect(formatPlace(place, locale)).toBe(words)
  })
})
