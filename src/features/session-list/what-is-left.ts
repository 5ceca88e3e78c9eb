import type { SessionRows } from './sessions-resource.js'

/**
 * Whether a session is over, as far as the list that was read last says. `undefined` when it does not say: there is no
 * such list, or there are pages that nobody has read.
 */
export function isEnded(rows: SessionRows | undefined, id: string): boolean | undefined {
  if (!rows) return undefined
  const listed = [rows.current, ...rows.others].some((row) => {
    const parsed = rows.parse(row)
    return parsed.ok && parsed.value.id === id
  })
  if (listed) return false
  return rows.nextCursor === null ? true : undefined
}

/** The same for all sessions beside this one, except those that the user cannot end. */
export function areOthersEnded(rows: SessionRows | undefined): boolean | undefined {
  if (!rows) return undefined
  const read = rows.others.map((row) => rows.parse(row))
  if (read.some((parsed) => parsed.ok && parsed.value.revocable)) return false
  return rows.nextCursor === null && read.every((parsed) => parsed.ok) ? true : undefined
}
