import { isObject, join, type Reader, readMember, refuse, unfit } from './read.js'

/** Longer ones are cut: reading them would freeze the page, and nobody gets to the end of them. */
const maxRows = 100_000

/** Names that mean something to the language itself. */
const reservedKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** A list without its bad rows. Of rows with the same `identity` the first one stays. */
export function list<T>(read: Reader<T>, identity?: (row: T) => string): Reader<readonly T[]> {
  return (value, path, rejected) => {
    if (!Array.isArray(value)) return refuse(rejected, path, 'expected a list')
    const rows: T[] = []
    const seen = new Set<string>()
    if (value.length > maxRows) refuse(rejected, path, `cut to ${maxRows} rows`)
    for (let index = 0; index < Math.min(value.length, maxRows); index++) {
      const row = readMember(value, index, read, path, rejected)
      if (row === unfit) continue
      if (identity) {
        const id = identity(row)
        if (seen.has(id)) {
          refuse(rejected, join(path, index), 'has the id of an earlier row')
          continue
        }
        seen.add(id)
      }
      rows.push(row)
    }
    return rows
  }
}

/** A list of rows that are looked at later, one by one: ten thousand of them cost no more than their places. */
export const uncheckedList: Reader<readonly unknown[]> = (value, path, rejected) => {
  if (!Array.isArray(value)) return refuse(rejected, path, 'expected a list')
  try {
    if (value.length <= maxRows) return value.slice()
  } catch {
    // One of them does not even let itself be taken out: the others are, below.
  }
  return list<unknown>((row) => row)(value, path, rejected)
}

/** An object whose keys come from outside, without those that do not fit. */
export function record<T>(read: Reader<T | undefined>): Reader<Record<string, T>> {
  return (value, path, rejected) => {
    if (!isObject(value)) return refuse(rejected, path, 'expected an object')
    const result: Record<string, T> = {}
    for (const key of Object.keys(value).slice(0, maxRows)) {
      if (reservedKeys.has(key)) continue
      const held = readMember(value, key, read, path, rejected)
      if (held !== unfit && held !== undefined) result[key] = held
    }
    return result
  }
}

/** The `id` of a row, for `list`. */
export function byId(row: { id: string }): string {
  return row.id
}
