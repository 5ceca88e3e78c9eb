import { kept } from './intl.js'

const unitFormat = kept(
  (locale, unit) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 }),
)

/** The length of each unit in seconds, and how many of the next shorter one still read well. */
const units: readonly { unit: string; seconds: number; from: number }[] = [
  { unit: 'day', seconds: 86_400, from: 129_600 },
  { unit: 'hour', seconds: 3_600, from: 5_400 },
  { unit: 'minute', seconds: 60, from: 90 },
  { unit: 'second', seconds: 1, from: 0 },
]

/** `5 minutes`, rounded up so that it is enough. `undefined` for what is no duration. */
export function formatDuration(seconds: number, locale: string): string | undefined {
  const scale = units.find(({ from }) => seconds >= from)
  return scale && Number.isFinite(seconds)
    ? unitFormat(locale, scale.unit)?.format(Math.ceil(seconds / scale.seconds))
    : undefined
}
