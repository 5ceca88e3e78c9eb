import { kept } from './intl.js'

const numberFormat = kept((locale) => new Intl.NumberFormat(locale))

/** `1,234.5` in the locale's way; `undefined` for what is no number. */
export function formatNumber(value: number, locale: string): string | undefined {
  return Number.isFinite(value) ? numberFormat(locale)?.format(value) : undefined
}

const durationFormats = kept(
  (locale, unit) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }),
)

/**
 * `30 seconds`, `5 minutes`, `2 hours`, rounded up. `undefined` for what is no duration.
 *
 * @param seconds zero or more
 */
export function formatDuration(seconds: number, locale: string): string | undefined {
  if (!Number.isFinite(seconds) || seconds < 0) return undefined
  const whole = Math.ceil(seconds)
  if (whole <= 90) return durationFormats(locale, 'second')?.format(whole)
  const minutes = Math.ceil(whole / 60)
  if (minutes <= 90) return durationFormats(locale, 'minute')?.format(minutes)
  return durationFormats(locale, 'hour')?.format(Math.ceil(minutes / 60))
}
