import { kept } from './intl.js'

const numberFormat = kept((locale) => new Intl.NumberFormat(locale))

/** `1,234.5` in the locale's way; `undefined` for what is no number. */
export function formatNumber(value: number, locale: string): string | undefined {
  return Number.isFinite(value) ? numberFormat(locale)?.format(value) : undefined
}
