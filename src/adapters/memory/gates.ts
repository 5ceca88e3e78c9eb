import { AccountError, type Availability } from '../../contract/index.js'
import type { MemoryOperation } from './call-log.js'
import type { Server } from './server.js'
import type { MemoryState, StoredSession } from './state.js'

export function refuseOffline(state: MemoryState): void {
  if (state.network.offline) throw new AccountError('network', { offline: true })
}

/** What stops a call before it is looked at: no answer, nobody signed in, too many calls, or a group that is off. */
export function refuseByState(server: Server, operation: MemoryOperation, read: boolean): void {
  const { state, clock } = server
  if (read && state.network.failingReads) throw new AccountError('network', {})

  const current = state.sessions.find((session) => session.id === state.currentSessionId)
  const purgeAt = state.deletion.scheduledFor
  if (purgeAt !== null && Date.parse(purgeAt) <= clock.now()) server.signOut()
  if (current?.expiresAt !== undefined && Date.parse(current.expiresAt) <= clock.now()) server.signOut()
  if (state.currentSessionId === null || !current) throw new AccountError('session_expired', {})
  touch(server, current)

  const until = state.network.rateLimitedUntil
  const retryAfterMs = until === null ? 0 : Date.parse(until) - clock.now()
  if (!read && retryAfterMs > 0) throw new AccountError('rate_limited', { retryAfterMs, scope: 'account' })

  const group = operation.slice(0, Math.max(operation.indexOf('.'), 0))
  const byGroup: Partial<Record<string, Availability>> = state.user.availability
  const availability = byGroup[group]
  if (availability?.state === 'unavailable') {
    const { reason, managedBy } = availability
    throw new AccountError('forbidden', { reason, ...(managedBy && { managedBy }) })
  }
}

/** Once a minute, as servers do that do not write with every call; two readings in a row then agree. */
function touch(server: Server, session: StoredSession): void {
  if (session.lastActiveAt === undefined) return
  if (server.clock.now() - Date.parse(session.lastActiveAt) >= 60_000) session.lastActiveAt = server.date()
}
