'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { can, type Session } from '../../contract/index.js'
import type { ActionResult } from '../../core/action.js'
import { useAction } from '../../react/use-action.js'
import { useCapability } from '../../react/use-capability.js'
import { useClient } from '../../react/use-client.js'
import { useOptionalResource } from '../../react/use-resource.js'
import { revokeAllSessions, revokeOtherSessions, revokeSession } from './actions.js'
import { readNextPage, sessionsResource } from './sessions-resource.js'
import type { SessionListOutcome, SessionListState } from './state.js'
import { useSessionRows } from './use-session-rows.js'

type NewOutcome = SessionListOutcome extends infer O ? (O extends { id: number } ? Omit<O, 'id'> : never) : never

/**
 * The user's sessions, and ending them. Reads `account.get` and, where the adapter has it, `sessions.list`. Needs an
 * `<AccountProvider>`; renders nothing and knows no words.
 */
export function useSessionList(): SessionListState {
  const client = useClient()
  const adapter = client.adapter()
  const capability = useCapability('sessions')
  const listable = can(adapter, 'sessions.list')
  const { state: list, resource } = useOptionalResource(sessionsResource, listable)
  const data = list?.status === 'ready' ? list.data : undefined
  const { sessions, current, shown, showNext } = useSessionRows(data)
  const [loadingMore, setLoadingMore] = useState(false)

  const one = useAction(revokeSession)
  const others = useAction(revokeOtherSessions)
  const all = useAction(revokeAllSessions)
  const [outcome, setOutcome] = useState<SessionListOutcome | null>(null)
  const count = useRef(0)
  const tell = useCallback((next: NewOutcome) => {
    count.current += 1
    setOutcome({ ...next, id: count.current })
  }, [])

  // What is on the list when an answer comes, as against when the user clicked.
  const latest = useRef(sessions)
  useEffect(() => {
    latest.current = sessions
  }, [sessions])
  /** After a lost answer the list was read again: a session that is no longer on it was ended. */
  const isGone = (id: string) => {
    const state = resource?.getState()
    return state?.status === 'ready' && !state.refreshError && !readIds(state.data.others).has(id)
  }

  if (capability.status === 'unsupported') return capability
  const offered = listable || can(adapter, 'sessions.revokeOthers') || can(adapter, 'sessions.revokeAll')
  if (!offered) return { status: 'unsupported' }
  if (capability.status === 'unavailable') return { status: 'unavailable', reason: capability.reason }
  if (capability.status === 'failed') return capability
  if (capability.status === 'loading') return capability
  if (list?.status === 'loading') return list
  if (list?.status === 'failed') {
    return { ...list, retry: () => void resource?.refresh({ stepUp: true }) }
  }

  const find = (id: string) => sessions.find((session) => session.id === id)

  async function revoke(id: string) {
    const session = find(id)
    const result = await one.run({ id })
    if (result.status === 'done' || result.status === 'already_done' || (isUncertain(result) && isGone(id))) {
      const effects = result.status === 'done' ? result.value.effects : undefined
      tell({
        kind: 'revoked',
        session,
        alreadyGone: result.status === 'already_done',
        effectiveWithinSeconds: effects?.effectiveWithinSeconds,
      })
    } else if (result.status === 'failed') {
      tell({ kind: 'failed', operation: 'revoke', session, error: result.error })
    }
  }

  async function revokeOthers() {
    const result = await others.run()
    if (result.status === 'failed') tell({ kind: 'failed', operation: 'revoke_others', error: result.error })
    if (result.status !== 'done') return
    const { failed = [], count: ended, effects } = result.value
    if (failed.length > 0) {
      tell({ kind: 'partly', ended: ended ?? 0, failed, failedSessions: named(failed) })
    } else {
      const { effectiveWithinSeconds } = effects ?? {}
      tell({ kind: 'revoked_others', count: ended, effectiveWithinSeconds })
    }
  }

  async function revokeAll() {
    const result = await all.run()
    if (result.status === 'done') tell({ kind: 'revoked_all' })
    if (result.status === 'failed') tell({ kind: 'failed', operation: 'revoke_all', error: result.error })
  }

  /** One by one, and exactly those that failed (requirements.md, row 100). */
  async function retry(ids: readonly string[]) {
    const failed: string[] = []
    for (const id of ids) {
      const result = await one.run({ id })
      if (result.status === 'cancelled') return
      if (result.status === 'failed') failed.push(id)
    }
    if (failed.length > 0)
      tell({ kind: 'partly', ended: ids.length - failed.length, failed, failedSessions: named(failed) })
    else tell({ kind: 'revoked_others', count: ids.length, effectiveWithinSeconds: undefined })
  }

  const named = (ids: readonly string[]): Session[] => latest.current.filter(({ id }) => ids.includes(id))
  const moreRows = data !== undefined && data.others.length > shown
  const morePages = data !== undefined && data.nextCursor !== null

  async function showMore() {
    if (loadingMore || !resource) return
    if (!moreRows) {
      setLoadingMore(true)
      await resource.extend(readNextPage)
      setLoadingMore(false)
    }
    showNext()
  }

  return {
    status: 'ready',
    sessions: listable ? sessions : null,
    current,
    hasOthers: data === undefined || data.others.length > 0,
    total: data?.total ?? (data && !morePages ? data.others.length + (data.current === undefined ? 0 : 1) : undefined),
    showMore: moreRows || morePages ? () => void showMore() : undefined,
    loadingMore,
    refreshError: list?.refreshError ?? null,
    refreshing: list?.refreshing ?? false,
    refresh: () => void resource?.refresh({ stepUp: true }),
    revoking: one.pending,
    revokingOthers: others.pending.get(''),
    revokingAll: all.pending.get(''),
    revoke: can(adapter, 'sessions.revoke') ? (id) => void revoke(id) : undefined,
    revokeOthers: can(adapter, 'sessions.revokeOthers') ? () => void revokeOthers() : undefined,
    revokeAll: can(adapter, 'sessions.revokeAll') ? () => void revokeAll() : undefined,
    outcome,
    retryFailed:
      outcome?.kind === 'partly' && can(adapter, 'sessions.revoke') ? () => void retry(outcome.failed) : undefined,
  }
}

const isUncertain = (result: ActionResult<unknown>) => result.status === 'failed' && result.uncertain

function readIds(rows: readonly unknown[]): Set<unknown> {
  return new Set(rows.map((row) => (typeof row === 'object' && row !== null ? Reflect.get(row, 'id') : undefined)))
}
