'use client'
import { useState } from 'react'
import type { Session } from '../../contract/index.js'
import type { ActionResult, PendingIntent } from '../../core/action.js'
import { useAction } from '../../react/use-action.js'
import { useEvent } from '../../react/use-event.js'
import { revokeAllSessions, revokeOtherSessions, revokeSession } from './actions.js'
import type { SessionListOutcome } from './state.js'

type NewOutcome = SessionListOutcome extends infer O ? (O extends { id: number } ? Omit<O, 'id'> : never) : never

export interface Revocations {
  revoking: ReadonlyMap<string, PendingIntent>
  revokingOthers: PendingIntent | undefined
  revokingAll: PendingIntent | undefined
  revoke: (id: string) => void
  revokeOthers: () => void
  revokeAll: () => void
  /** Tries exactly those again that failed (requirements.md, row 100). */
  retryFailed: () => void
  outcome: SessionListOutcome | null
}

/**
 * Ending sessions, and what that came to.
 *
 * @param sessions those that are shown, for naming them afterwards
 * @param isGone whether a session was not there any more when the list was read last
 */
export function useRevocations(sessions: readonly Session[], isGone: (id: string) => boolean): Revocations {
  const one = useAction(revokeSession)
  const others = useAction(revokeOtherSessions)
  const all = useAction(revokeAllSessions)
  const [outcome, setOutcome] = useState<SessionListOutcome | null>(null)
  const tell = (next: NewOutcome) => setOutcome((former) => ({ ...next, id: (former?.id ?? 0) + 1 }))

  const named = useEvent((ids: readonly string[]) => sessions.filter(({ id }) => ids.includes(id)))
  const tellPartly = (ended: number, failed: readonly string[]) =>
    tell({ kind: 'partly', ended, failed, failedSessions: named(failed) })

  const revoke = useEvent(async (id: string) => {
    const [session] = named([id])
    const result = await one.run({ id })
    if (reachedGoal(result) || (result.status === 'failed' && result.uncertain && isGone(id))) {
      const alreadyGone = result.status === 'already_done'
      tell({ kind: 'revoked', session, alreadyGone, effectiveWithinSeconds: delayOf(result) })
    } else if (result.status === 'failed') {
      tell({ kind: 'failed', operation: 'revoke', session, error: result.error })
    }
  })

  const revokeOthers = useEvent(async () => {
    const result = await others.run()
    if (result.status === 'failed') tell({ kind: 'failed', operation: 'revoke_others', error: result.error })
    if (result.status !== 'done') return
    const { failed = [], count } = result.value
    if (failed.length > 0) tellPartly(count ?? 0, failed)
    else tell({ kind: 'revoked_others', count, effectiveWithinSeconds: delayOf(result) })
  })

  const revokeAll = useEvent(async () => {
    const result = await all.run()
    if (result.status === 'done') tell({ kind: 'revoked_all' })
    if (result.status === 'failed') tell({ kind: 'failed', operation: 'revoke_all', error: result.error })
  })

  const retryFailed = useEvent(async () => {
    if (outcome?.kind !== 'partly') return
    const failed: string[] = []
    for (const id of outcome.failed) {
      const result = await one.run({ id })
      if (result.status === 'cancelled') return
      if (!reachedGoal(result)) failed.push(id)
    }
    const ended = outcome.failed.length - failed.length
    if (failed.length > 0) tellPartly(ended, failed)
    else tell({ kind: 'revoked_others', count: ended, effectiveWithinSeconds: undefined })
  })

  return {
    revoking: one.pending,
    revokingOthers: others.pending.get(''),
    revokingAll: all.pending.get(''),
    revoke: useEvent((id: string) => void revoke(id)),
    revokeOthers: useEvent(() => void revokeOthers()),
    revokeAll: useEvent(() => void revokeAll()),
    retryFailed: useEvent(() => void retryFailed()),
    outcome,
  }
}

const reachedGoal = (result: ActionResult<unknown>) => result.status === 'done' || result.status === 'already_done'

/** Seconds until a session that was ended really stops working, where the adapter says so. */
const delayOf = (result: ActionResult<{ effects?: { effectiveWithinSeconds?: number | undefined } | undefined }>) =>
  result.status === 'done' ? result.value.effects?.effectiveWithinSeconds : undefined
