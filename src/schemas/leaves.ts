import { or, type Reader, refuse, unfit } from './read.js'

/** Longer texts are cut (they are words for people), longer ids and secrets do not fit (a cut one is a wrong one). */
const maxLength = 10_000

const instantForm = /^(\d{4}|[+-]\d{6})-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/

function leaf<T>(fits: (value: unknown) => value is T, reason: string): Reader<T> {
  return (value, path, rejected) => (fits(value) ? value : refuse(rejected, path, reason))
}

/** A reader with one more condition. */
function where<T>(read: Reader<T>, holds: (value: T) => boolean, reason: string): Reader<T> {
  return (value, path, rejected) => {
    const held = read(value, path, rejected)
    return held === unfit || holds(held) ? held : refuse(rejected, path, reason)
  }
}

const string: Reader<string> = leaf((value) => typeof value === 'string', 'expected a text')

export const flag: Reader<boolean> = leaf((value) => typeof value === 'boolean', 'expected true or false')

/** `'unknown'` is an honest answer, and what anything else but true and false is taken for. */
export const flagOrUnknown: Reader<boolean | 'unknown'> = (value, path, rejected) =>
  value === 'unknown' ? value : or(flag, 'unknown' as const)(value, path, rejected)

/** A finite number. */
export const amount: Reader<number> = leaf((value): value is number => Number.isFinite(value), 'expected a number')

/** A whole number of things, of characters or of seconds. */
export const count: Reader<number> = where(
  amount,
  (value) => Number.isSafeInteger(value) && value >= 0,
  'expected a whole number of zero or more',
)

/** A count of something that is there. */
export const positive: Reader<number> = where(count, (value) => value > 0, 'expected one or more')

/** A duration in seconds. */
export const seconds: Reader<number> = where(amount, (value) => value >= 0, 'expected zero seconds or more')

/** Words for people. */
export const text: Reader<string> = (value, path, rejected) => {
  const held = string(value, path, rejected)
  if (held === unfit || held.length <= maxLength) return held
  refuse(rejected, path, `cut to ${maxLength} characters`)
  // Half a surrogate pair at the end would be shown as a broken character.
  return held.slice(0, maxLength).replace(/[\uD800-\uDBFF]$/, '')
}

/** An id, a cursor, a URL or a secret: whole and not empty, or not at all. */
export const token: Reader<string> = where(
  string,
  (value) => value !== '' && value.length <= maxLength,
  'expected a text that is neither empty nor endless',
)

/** An instant as ISO-8601 that a `Date` can hold. */
export const instant: Reader<string> = where(
  string,
  (value) => value.length < 64 && instantForm.test(value) && !Number.isNaN(Date.parse(value)),
  'expected an instant as ISO-8601',
)

/** One of a fixed set of words. */
export function oneOf<const V extends string>(...values: V[]): Reader<V> {
  const known: readonly unknown[] = values
  return leaf((value): value is V => known.includes(value), `expected one of: ${values.join(', ')}`)
}
