'use client'
import { useRef, useState } from 'react'
import type { AnyAccountError, Session } from '../../contract/index.js'
import type { ActionResult, PendingIntent } from '../../core/action.js'
import { revokeOtherSessions } from '../../react/revoke-others.js'
import { useAction } from '../../react/use-action.js'
import { useEvent } from '../../react/use-event.js'
import { useOutcome } from '../../react/use-outcome.js'
import { useResume } from '../../react/use-resume.js'
import { revokeAllSessions, revokeSession } from './actions.js'
import type { SessionRows } from './sessions-resource.js'
import type { SessionListOutcome, SessionListReady } from './state.js'
import { areOthersEnded, isEnded } from './what-is-left.js'

export interface Revocations {
  revoking: ReadonlyMap<string, PendingIntent>
  revokingOthers: PendingIntent | undefined
  revokingAll: PendingIntent | undefined
  blocked: SessionListReady['blocked']
  revoke: (id: string) => void
  revokeOthers: () => void
  revokeAll: () => void
  /** Tries exactly those again that failed (requirements.md, row 100). */
  retryFailed: () => void
  retryingFailed: boolean
  outcome: SessionListOutcome | null
}

/**
 * Ending sessions, and what that came to.
 *
 * @param sessions those that are shown, for naming them afterwards
 * @param readLast the list as it was read last; `undefined` when the last try to read it failed
 */
export function useRevocations(sessions: readonly Session[], readLast: () => SessionRows | undefined): Revocations {
  const one = useAction(revokeSession)
  const others = useAction(revokeOtherSessions)
  const all = useAction(revokeAllSessions)
  const [outcome, tell] = useOutcome<SessionListOutcome>()
  const [retryingFailed, setRetrying] = useState(false)
  const retryLock = useRef(false)

  const named = useEvent((ids: readonly string[]) => sessions.filter(({ id }) => ids.includes(id)))
  const fail = (operation: 'revoke_others' | 'revoke_all', { error, uncertain }: Failure, ended?: boolean) =>
    tell({ kind: 'failed', operation, error, unknown: uncertain && ended === undefined })

  const revoke = useEvent(async (id: string) => {
    const [session] = named([id])
    const result = await one.run({ id })
    if (isOver(result, id)) {
      const alreadyGone = result.status === 'already_done'
      tell({ kind: 'revoked', session, alreadyGone, effectiveWithinSeconds: delayOf(result) })
    } else if (result.status === 'failed') {
      const { error, uncertain } = result
      const unknown = uncertain && isEnded(readLast(), id) === undefined
      tell({ kind: 'failed', operation: 'revoke', session, error, unknown })
    }
  })

  /** Also when the answer was lost, and the list that was read since then says so. */
  const isOver = (result: ActionResult<unknown>, id: string) =>
    result.status === 'done' ||
    result.status === 'already_done' ||
    (result.status === 'failed' && result.uncertain && isEnded(readLast(), id) === true)

  const revokeOthers = useEvent(async () => {
    const result = await others.run()
    if (result.status === 'failed') {
      const ended = result.uncertain ? areOthersEnded(readLast()) : false
      if (ended) tell({ kind: 'revoked_others', count: undefined, effectiveWithinSeconds: undefined })
      else fail('revoke_others', result, ended)
    }
    if (result.status !== 'done') return
    const { failed = [], count } = result.value
    const effectiveWithinSeconds = delayOf(result)
    if (failed.length === 0) tell({ kind: 'revoked_others', count, effectiveWithinSeconds })
    else tell({ kind: 'partly', ended: count, failed, failedSessions: named(failed), effectiveWithinSeconds })
  })

  const revokeAll = useEvent(async () => {
    const result = await all.run()
    if (result.status === 'done') tell({ kind: 'revoked_all' })
    // Whoever can still read the list is still signed in.
    if (result.status === 'failed') fail('revoke_all', result, readLast() ? false : undefined)
  })

  const retryFailed = useEvent(async () => {
    if (outcome?.kind !== 'partly' || retryLock.current) return
    retryLock.current = true
    setRetrying(true)
    const left: string[] = []
    let delay: number | undefined
    let cancelled = false
    for (const id of outcome.failed) {
      const result = cancelled ? undefined : await one.run({ id })
      if (result?.status === 'cancelled') cancelled = true
      if (!result || !isOver(result, id)) left.push(id)
      else delay = Math.max(delay ?? 0, delayOf(result) ?? 0) || undefined
    }
    retryLock.current = false
    setRetrying(false)
    const ended = outcome.failed.length - left.length
    // Nothing was done, and what is said still holds.
    if (cancelled && ended === 0) return
    if (left.length === 0) tell({ kind: 'revoked_others', count: ended, effectiveWithinSeconds: delay })
    else tell({ kind: 'partly', ended, failed: left, failedSessions: named(left), effectiveWithinSeconds: delay })
  })

  useResume(revokeSession, ({ id }) => void revoke(id))
  useResume(revokeOtherSessions, () => void revokeOthers())
  useResume(revokeAllSessions, () => void revokeAll())

  return {
    revoking: one.pending,
    revokingOthers: others.pending.get(''),
    revokingAll: all.pending.get(''),
    blocked: { sessions: one.blocked, others: others.blocked.has(''), all: all.blocked.has('') },
    revoke: useEvent((id: string) => void revoke(id)),
    revokeOthers: useEvent(() => void revokeOthers()),
    revokeAll: useEvent(() => void revokeAll()),
    retryFailed: useEvent(() => void retryFailed()),
    retryingFailed,
    outcome,
  }
}

interface Failure {
  error: AnyAccountError
  uncertain: boolean
}

/** Seconds until a session that was ended really stops working, where the adapter says so. */
const delayOf = (result: ActionResult<{ effects?: { effectiveWithinSeconds?: number | undefined } | undefined }>) =>
  result.status === 'done' ? result.value.effects?.effectiveWithinSeconds : undefined
