import { kept } from './intl.js'

const unitFormat = kept(
  (locale, unit) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 }),
)
const waitFormat = kept((locale) => new Intl.RelativeTimeFormat(locale))

interface Unit {
  unit: 'second' | 'minute' | 'hour' | 'day'
  /** Its length. */
  seconds: number
  /** From how many seconds on it reads better than the next shorter one. */
  from: number
}
const units: readonly Unit[] = [
  { unit: 'day', seconds: 86_400, from: 129_600 },
  { unit: 'hour', seconds: 3_600, from: 5_400 },
  { unit: 'minute', seconds: 60, from: 90 },
  { unit: 'second', seconds: 1, from: 0 },
]

/** How many of the unit that reads best, rounded up so that it is enough. */
function measure(seconds: number): { unit: Unit['unit']; count: number } | undefined {
  const scale = Number.isFinite(seconds) ? units.find(({ from }) => seconds >= from) : undefined
  return scale && { unit: scale.unit, count: Math.ceil(seconds / scale.seconds) }
}

/** `5 minutes`, rounded up so that it is enough. `undefined` for what is no duration. */
export function formatDuration(seconds: number, locale: string): string | undefined {
  const length = measure(seconds)
  return length && unitFormat(locale, length.unit)?.format(length.count)
}

/** `in 5 minutes`, like `formatDuration`. */
export function formatWait(seconds: number, locale: string): string | undefined {
  const length = measure(seconds)
  return length && waitFormat(locale)?.format(length.count, length.unit)
}
