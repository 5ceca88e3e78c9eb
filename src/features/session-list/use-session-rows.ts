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

interface ReadRows {
  sessions: readonly Session[]
  current: Session | undefined
  rejected: readonly Rejected[]
  /** To know again what has not changed. */
  byId: ReadonlyMap<string, { session: Session; json: string }>
}

const nothing: ReadRows = { sessions: [], current: undefined, rejected: [], byId: new Map() }

/**
 * Checks the rows that are shown, and no others. A bad row is left out and reported; the good ones stay. A session that
 * did not change keeps its object, so that its row is not rendered again.
 */
export function useSessionRows(rows: SessionRows | undefined): ShownRows {
  const client = useClient()
  const [shown, setShown] = useState(pageSize)
  const before = useRef(nothing)
  const reported = useRef<{ rows: SessionRows; count: number }>(undefined)

  const read = useMemo(() => readRows(rows, shown, before.current), [rows, shown])
  const { sessions, current, rejected } = read

  useEffect(() => {
    before.current = read
  }, [read])

  useEffect(() => {
    if (!rows) return
    // The rows that are shown later add theirs at the end.
    const told = reported.current?.rows === rows ? reported.current.count : 0
    for (const { path, reason } of rejected.slice(told, maxReports)) {
      const message = `sessions.list answered out of contract: ${path}: ${reason}`
      client.report(new AccountError('provider', {}, { message }))
    }
    reported.current = { rows, count: Math.max(told, rejected.length) }
  }, [client, rows, rejected])

  // Not counted on from the latest: five clicks in one moment are one wish.
  return { sessions, current, shown, showNext: () => setShown(shown + pageSize) }
}

function readRows(rows: SessionRows | undefined, shown: number, before: ReadRows): ReadRows {
  if (!rows) return nothing
  const sessions: Session[] = []
  const rejected: Rejected[] = []
  const byId = new Map<string, { session: Session; json: string }>()
  let current: Session | undefined
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
    const { id } = parsed.value
    if (byId.has(id)) {
      rejected.push({ path, reason: 'has the id of another row' })
      continue
    }
    const json = JSON.stringify(parsed.value)
    const known = before.byId.get(id)
    const session = known?.json === json ? known.session : parsed.value
    byId.set(id, { session, json })
    sessions.push(session)
    if (index === 0 && session.current) current = session
  }
  const same =
    sessions.length === before.sessions.length && sessions.every((session, index) => session === before.sessions[index])
  return { sessions: same ? before.sessions : sessions, current, rejected, byId }
}
