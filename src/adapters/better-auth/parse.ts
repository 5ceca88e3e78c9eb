import type { ISODate } from '../../contract/index.js'

/** What came from outside, as an object whose members may be asked for; `null` for anything else. */
export function record(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
}

/** A string that is not empty. The server writes empty ones for addresses and user agents that it does not know. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The strings of a list; an empty list for anything else. */
export function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap((one) => text(one) ?? []) : []
}

/** The client revives dates in answers, unless the host gave it another parser. */
export function isoDate(value: unknown): ISODate | undefined {
  if (!(value instanceof Date) && typeof value !== 'string' && typeof value !== 'number') return undefined
  const date = new Date(value)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}

/** The value as plain JSON, which the contract demands of the host's own fields. */
export function plain(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value))
}
