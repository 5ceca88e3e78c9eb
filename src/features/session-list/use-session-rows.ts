'use client'
import { useEffect, useMemo, useRef, useState } from 'react'
import { AccountError, type Session } from '../../contract/index.js'
import type { Rejected } from '../../core/parse.js'
import { useClient } from '../../react/use-client.js'
import { pageSize, type SessionRows } from './sessions-resource.js'

export interface ShownRows {
  sessions: readonly Session[]
  current: Session | undefined
  /** How many raw rows are shown. */
  shown: number
  showNext: () => void
}

/** A broken back end is no reason to flood the host's logs. */
const maxReports = 10

interface Known {
  sessions: readonly Session[]
  byId: ReadonlyMap<string, { session: Session; json: string }>
}

/**
 * Checks the rows that are shown, and no others. A bad row is left out and reported; the good ones stay. A session that
 * did not change keeps its object, so that its row is not rendered again.
 */
export function useSessionRows(rows: SessionRows | undefined): ShownRows {
  const client = useClient()
  const [shown, setShown] = useState(pageSize)
  const known = useRef<Known>({ sessions: [], byId: new Map() })
  const reported = useRef<{ rows: SessionRows; count: number }>(undefined)

  const { sessions, current, rejected } = useMemo(() => readRows(rows, shown, known.current), [rows, shown])

  useEffect(() => {
    const entries = sessions.map((session) => [session.id, { session, json: JSON.stringify(session) }] as const)
    known.current = { sessions, byId: new Map(entries) }
  }, [sessions])

  useEffect(() => {
    if (!rows) return
    // The rows that are shown later add theirs at the end.
    const before = reported.current?.rows === rows ? reported.current.count : 0
    for (const { path, reason } of rejected.slice(before, maxReports)) {
      const message = `sessions.list answered out of contract: ${path}: ${reason}`
      client.report(new AccountError('provider', {}, { message }))
    }
    reported.current = { rows, count: Math.max(before, rejected.length) }
  }, [client, rows, rejected])

  // Not counted on from the latest: five clicks in one moment are one wish.
  return { sessions, current, shown, showNext: () => setShown(shown + pageSize) }
}

function readRows(
  rows: SessionRows | undefined,
  shown: number,
  known: Known,
): { sessions: readonly Session[]; current: Session | undefined; rejected: readonly Rejected[] } {
  const sessions: Session[] = []
  const rejected: Rejected[] = []
  const ids = new Set<string>()
  let current: Session | undefined
  if (!rows) return { sessions, current, rejected }
  const room = rows.current === undefined ? shown : shown - 1
  for (const [index, row] of [rows.current, ...rows.others.slice(0, room)].entries()) {
    if (index === 0 && row === undefined) continue
    const parsed = rows.parse(row)
    const path = index === 0 ? 'the current session' : `items.${index - 1}`
    if (!parsed.ok) {
      rejected.push({ path, reason: parsed.reason })
      continue
    }
    rejected.push(...parsed.rejected.map((found) => ({ ...found, path: `${path}.${found.path}` })))
    if (ids.has(parsed.value.id)) {
      rejected.push({ path, reason: 'has the id of another row' })
      continue
    }
    ids.add(parsed.value.id)
    const before = known.byId.get(parsed.value.id)
    const session = before && before.json === JSON.stringify(parsed.value) ? before.session : parsed.value
    sessions.push(session)
    if (index === 0 && session.current) current = session
  }
  const { sessions: before } = known
  const same = sessions.length === before.length && sessions.every((session, index) => session === before[index])
  return { sessions: same ? before : sessions, current, rejected }
}
