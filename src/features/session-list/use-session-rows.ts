'use client'
import { useEffect, useMemo, useRef, useState } from 'react'
import { AccountError, type Session } from '../../contract/index.js'
import type { Rejected } from '../../core/parse.js'
import { useClient } from '../../react/use-client.js'
import { pageSize, type SessionRows } from './sessions-resource.js'

export interface ShownRows {
  sessions: readonly Session[]
  current: Session | undefined
  /** How many raw rows are shown, beside the current one. */
  shown: number
  showNext: () => void
}

/**
 * Checks the rows that are shown, and no others. A bad row is left out and reported; the good ones stay. A session that
 * did not change keeps its object, so that its row is not rendered again.
 */
export function useSessionRows(rows: SessionRows | undefined): ShownRows {
  const client = useClient()
  const [shown, setShown] = useState(pageSize)
  const before = useRef(new Map<string, { session: Session; json: string }>())
  const reported = useRef(new WeakSet<object>())

  const { sessions, current, rejected } = useMemo(() => readRows(rows, shown, before.current), [rows, shown])

  useEffect(() => {
    before.current = new Map(sessions.map((session) => [session.id, { session, json: JSON.stringify(session) }]))
    for (const { row, path, reason } of rejected) {
      if (typeof row === 'object' && row !== null) {
        if (reported.current.has(row)) continue
        reported.current.add(row)
      }
      const message = `sessions.list answered out of contract: ${path}: ${reason}`
      client.report(new AccountError('provider', {}, { message }))
    }
  }, [client, sessions, rejected])

  return { sessions, current, shown, showNext: () => setShown((count) => count + pageSize) }
}

type RejectedRow = Rejected & { row: unknown }

function readRows(
  rows: SessionRows | undefined,
  shown: number,
  before: ReadonlyMap<string, { session: Session; json: string }>,
): { sessions: readonly Session[]; current: Session | undefined; rejected: readonly RejectedRow[] } {
  const sessions: Session[] = []
  const rejected: RejectedRow[] = []
  const ids = new Set<string>()
  let current: Session | undefined
  if (!rows) return { sessions, current, rejected }
  for (const [index, row] of [rows.current, ...rows.others.slice(0, shown)].entries()) {
    if (index === 0 && row === undefined) continue
    const parsed = rows.parse(row)
    const path = index === 0 ? 'the current session' : `items.${index - 1}`
    if (!parsed.ok) {
      rejected.push({ row, path, reason: parsed.reason })
      continue
    }
    rejected.push(...parsed.rejected.map((found) => ({ ...found, row, path: `${path}.${found.path}` })))
    if (ids.has(parsed.value.id)) {
      rejected.push({ row, path, reason: 'has the id of another row' })
      continue
    }
    ids.add(parsed.value.id)
    const known = before.get(parsed.value.id)
    const session = known && known.json === JSON.stringify(parsed.value) ? known.session : parsed.value
    sessions.push(session)
    if (index === 0 && session.current) current = session
  }
  return { sessions, current, rejected }
}
