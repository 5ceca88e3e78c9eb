import { kept } from './intl.js'

const format = kept((locale, unit) => {
  // In short it would be "5 byte".
  const unitDisplay = unit === 'byte' ? 'long' : 'short'
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay, maximumFractionDigits: 1 })
})
const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte', 'petabyte'] as const

/** `2 MB`, as the makers of limits count: in steps of 1,024. `undefined` for what is no size. */
export function formatBytes(bytes: number, locale: string): string | undefined {
  if (!Number.isFinite(bytes) || bytes < 0) return undefined
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log2(Math.max(1, bytes)) / 10)))
  return format(locale, units[step])?.format(bytes / 1024 ** step)
}
