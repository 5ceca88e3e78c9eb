import { AccountError, type Effects, type Session, type SessionOperations } from '../../contract/index.js'
import type { Complete } from './complete.js'
import { invalid, notFound } from './errors.js'
import type { Server } from './server.js'
import { endExpired, endOtherSessions, isStuck, newestFirst } from './session-store.js'
import type { StoredSession } from './state.js'

const defaultLimit = 50
const maxLimit = 100

export function sessionOperations(server: Server): Complete<SessionOperations> {
  const { state } = server
  const delay = (): Effects =>
    state.revocationDelaySeconds === undefined ? {} : { effectiveWithinSeconds: state.revocationDelaySeconds }

  return {
    list: server.operation('sessions.list', ({ cursor, limit }) => {
      const size = Math.min(Math.max(Math.trunc(limit ?? defaultLimit), 1), maxLimit)
      endExpired(server)
      // Only what is on the page is copied, so that ten thousand cost what ten do.
      const page: StoredSession[] = []
      for (const session of following(state.sessions, state.currentSessionId, cursor)) {
        page.push(session)
        if (page.length > size) break
      }
      const last = page.length > size ? page[size - 1] : undefined
      return {
        items: page.slice(0, size).map((session) => toSession(session, state.currentSessionId)),
        nextCursor: last ? cursorOf(last) : null,
        total: state.sessions.length,
      }
    }),
    revoke: server.operation('sessions.revoke', ({ id }, call) => {
      const session = state.sessions.find((candidate) => candidate.id === id)
      if (!session) throw notFound()
      if (!session.revocable) throw new AccountError('forbidden', { reason: 'policy' })
      if (isStuck(session)) throw new AccountError('provider', { status: 503 })
      if (id === state.currentSessionId) {
        server.signOut()
        return { status: 'done', effects: { currentSession: 'ended', otherSessions: 'kept' } }
      }
      state.sessions.splice(state.sessions.indexOf(session), 1)
      call.changed('sessions')
      return { status: 'done', effects: { currentSession: 'kept', ...delay() } }
    }),
    revokeOthers: server.query('sessions.revokeOthers', (call) => {
      const { count, failed } = endOtherSessions(server)
      if (count > 0) call.changed('sessions')
      return {
        status: 'done',
        count,
        ...(failed.length > 0 && { failed }),
        effects: { currentSession: 'kept', ...(failed.length === 0 && { otherSessions: 'ended' }), ...delay() },
      }
    }),
    revokeAll: server.query('sessions.revokeAll', () => {
      state.sessions = []
      server.signOut()
      return { status: 'done', effects: { currentSession: 'ended', otherSessions: 'ended', ...delay() } }
    }),
  }
}

/** From after the cursor on, the current session first. */
function* following(
  sessions: readonly StoredSession[],
  currentId: string | null,
  cursor: string | undefined,
): Generator<StoredSession> {
  const isCurrent = (session: StoredSession) => session.id === currentId
  const current = cursor === undefined ? sessions.find(isCurrent) : undefined
  if (current) yield current
  const from = cursor === undefined ? 0 : indexAfter(sessions, cursor, isCurrent)
  for (const session of sessions.slice(from, from + maxLimit + 2)) if (!isCurrent(session)) yield session
}

/** Where the page after this cursor begins; the row that it names may be gone by now. */
function indexAfter(
  sessions: readonly StoredSession[],
  cursor: string,
  isCurrent: (session: StoredSession) => boolean,
): number {
  const [, lastActiveAt, id] = /^(\S*) (.+)$/.exec(cursor) ?? []
  if (id === undefined) throw invalid('cursor', 'invalid')
  const last = { id, lastActiveAt: lastActiveAt || undefined }
  const index = sessions.findIndex((session) => !isCurrent(session) && newestFirst(last, session) < 0)
  return index < 0 ? sessions.length : index
}

function cursorOf(session: StoredSession): string {
  return `${session.lastActiveAt ?? ''} ${session.id}`
}

function toSession({ stuck: _stuck, ...session }: StoredSession, currentId: string | null): Session {
  return { ...session, current: session.id === currentId }
}
