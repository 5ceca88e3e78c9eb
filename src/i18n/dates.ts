import type { ISODate } from '../contract/operations/call.js'
import { kept } from './intl.js'

const dateFormat = kept(
  (locale, timeZone) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', ...zone(timeZone) }),
)
const dateTimeFormat = kept(
  (locale, timeZone) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', ...zone(timeZone) }),
)
const relativeFormat = kept(
  (locale, numeric) => new Intl.RelativeTimeFormat(locale, { numeric: numeric === 'auto' ? 'auto' : 'always' }),
)

/** The length of each unit in seconds, the shortest first. */
const units: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['minute', 60],
  ['hour', 3600],
  ['day', 86_400],
  ['week', 604_800],
  ['month', 2_629_746],
  ['year', 31_556_952],
]

function zone(timeZone: string): { timeZone?: string } {
  return timeZone === '' ? {} : { timeZone }
}

/**
 * `12 Mar 2026`. `undefined` for what is no date and for an unknown time zone: the caller says "Unknown".
 *
 * @param timeZone an IANA name; the user's own one when absent
 */
export function formatDate(date: ISODate | undefined, locale: string, timeZone = ''): string | undefined {
  return formatInstant(dateFormat(locale, timeZone), date)
}

/** `12 Mar 2026, 09:30`, like `formatDate`. */
export function formatDateTime(date: ISODate | undefined, locale: string, timeZone = ''): string | undefined {
  return formatInstant(dateTimeFormat(locale, timeZone), date)
}

function formatInstant(format: Intl.DateTimeFormat | undefined, date: ISODate | undefined): string | undefined {
  const time = parse(date)
  return Number.isNaN(time) ? undefined : format?.format(time)
}

function parse(date: ISODate | undefined): number {
  return typeof date === 'string' ? Date.parse(date) : Number.NaN
}

/**
 * `2 hours ago`, `in 3 days`, `now` within a minute. `undefined` for what is no date.
 *
 * @param now milliseconds since 1970
 */
export function formatRelative(date: ISODate | undefined, now: number, locale: string): string | undefined {
  const elapsed = (parse(date) - now) / 1000
  if (!Number.isFinite(elapsed)) return undefined
  const [unit, seconds] = units.findLast(([, length]) => Math.abs(elapsed) >= length) ?? []
  if (unit === undefined || seconds === undefined) return relativeFormat(locale, 'auto')?.format(0, 'second')
  return relativeFormat(locale)?.format(Math.trunc(elapsed / seconds), unit)
}
