import type { ISODate } from '../../contract/index.js'

/** What came from outside, as an object whose members may be asked for; `null` for anything else. */
export function record(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
}

/** A string that is not empty. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

export function isoDate(date: Date | null | undefined): ISODate | undefined {
  return date && !Number.isNaN(date.getTime()) ? date.toISOString() : undefined
}
