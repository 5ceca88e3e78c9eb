import type { Parser, Rejected } from '../core/parse.js'

/** What a reader returns for a value that does not fit. Not `undefined`: that is how an absent member reads. */
export const unfit: unique symbol = Symbol('unfit')
export type Unfit = typeof unfit

/** Reads one value, keeps only what it knows of it, and notes in `rejected` what it left out and where. */
export type Reader<T> = (value: unknown, path: string, rejected: Rejected[]) => T | Unfit

/** One reader per member. An absent member is given to its reader as `undefined`. */
export type Shape<T> = { readonly [K in keyof T]-?: Reader<T[K]> }

/** A hostile answer has no end; a report to a human has one. */
const maxRejected = 100

/** Notes why something was left out. The reason never holds the value itself, which may be a secret. */
export function refuse(rejected: Rejected[], path: string, reason: string): Unfit {
  if (rejected.length < maxRejected) rejected.push({ path, reason })
  return unfit
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The path of a member. Keys of records come from outside, so that a long one is cut. */
export function join(path: string, key: string | number): string {
  const name = typeof key === 'string' ? key.slice(0, 64) : key
  return path === '' ? `${name}` : `${path}.${name}`
}

/** Reads `value[key]`. A getter or a proxy that throws costs this member and no other one. */
export function readMember<T>(
  value: object,
  key: string | number,
  read: Reader<T>,
  path: string,
  rejected: Rejected[],
): T | Unfit {
  const at = join(path, key)
  let held: unknown
  try {
    held = Reflect.get(value, key)
  } catch {
    refuse(rejected, at, 'could not be read')
  }
  return read(held, at, rejected)
}

/** An object of known members. It does not fit when a member does not, unless that one is `optional` or has `or`. */
export function object<T extends object>(shape: Shape<T>): Reader<T> {
  const members: [string, Reader<unknown>][] = Object.entries(shape)
  return (value, path, rejected) => {
    if (!isObject(value)) return refuse(rejected, path, 'expected an object')
    const result: Record<string, unknown> = {}
    for (const [key, read] of members) {
      const held = readMember(value, key, read, path, rejected)
      if (held === unfit) return unfit
      if (held !== undefined) result[key] = held
    }
    // The shape has one reader for every member of T, and each of them has just answered with its type.
    return result as T
  }
}

/** What does not fit reads as `fallback`. */
export function or<T, F>(read: Reader<T>, fallback: F): Reader<T | F> {
  return (value, path, rejected) => {
    const held = read(value, path, rejected)
    return held === unfit ? fallback : held
  }
}

/** Absent, `null` and unfit all read as absent; only the last one is noted. */
export function optional<T>(read: Reader<T>): Reader<T | undefined> {
  const safe = or(read, undefined)
  return (value, path, rejected) => (value == null ? undefined : safe(value, path, rejected))
}

/** Only `undefined` is absent: for members in which `null` says something, or must not be taken for silence. */
export function present<T>(read: Reader<T>): Reader<T | undefined> {
  return (value, path, rejected) => (value === undefined ? undefined : read(value, path, rejected))
}

/** Absent and `null` both read as `null`. */
export function nullable<T>(read: Reader<T>): Reader<T | null> {
  return (value, path, rejected) => (value == null ? null : read(value, path, rejected))
}

/** Picks the reader by the text in the member `tag`. */
export function variant<T>(tag: string, readers: Readonly<Record<string, Reader<T>>>): Reader<T> {
  const choose: Reader<Reader<T>> = (value, path, rejected) => {
    const read = typeof value === 'string' && Object.hasOwn(readers, value) ? readers[value] : undefined
    return read ?? refuse(rejected, path, `expected one of: ${Object.keys(readers).join(', ')}`)
  }
  return (value, path, rejected) => {
    if (!isObject(value)) return refuse(rejected, path, 'expected an object')
    const read = readMember(value, tag, choose, path, rejected)
    return read === unfit ? unfit : read(value, path, rejected)
  }
}

/** Makes a reader the parser of a whole answer. The outer `try` is for what not even a check of the type survives. */
export function parser<T>(read: Reader<T>): Parser<T> {
  return (value) => {
    const rejected: Rejected[] = []
    try {
      const held = read(value, '', rejected)
      if (held !== unfit) return { ok: true, value: held, rejected }
    } catch {
      refuse(rejected, '', 'could not be read')
    }
    const last = rejected.at(-1)
    return { ok: false, reason: last === undefined ? 'could not be read' : `${last.path} ${last.reason}`.trim() }
  }
}
