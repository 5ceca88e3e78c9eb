import type { Server } from './server.js'
import type { StoredSession } from './state.js'

/** Ends every session but the current one, and those that cannot be ended by the user. */
export function endOtherSessions({ state }: Server): { count: number; failed: string[] } {
  const kept: StoredSession[] = []
  const failed: string[] = []
  let count = 0
  for (const session of state.sessions) {
    if (session.id === state.currentSessionId || !session.revocable) kept.push(session)
    else if (isStuck(session)) {
      kept.push(session)
      failed.push(session.id)
    } else count += 1
  }
  state.sessions = kept
  return { count, failed }
}

/** Whether this try to end it fails. Counts the try. */
export function isStuck(session: StoredSession): boolean {
  if (!session.stuck) return false
  session.stuck -= 1
  return true
}

/** The current session goes on under a new id. */
export function rotateSession({ state, random }: Server): void {
  const current = state.sessions.find((session) => session.id === state.currentSessionId)
  if (!current) return
  current.id = random.id('session_rotated')
  state.currentSessionId = current.id
}

/** Ends what is past its time. The current one is looked at with every call. */
export function endExpired(server: Server): void {
  const { state } = server
  const now = server.date()
  const isOver = (session: StoredSession) => session.expiresAt !== undefined && session.expiresAt <= now
  // Asked first, because nearly always there is none, and the list may be long.
  if (state.sessions.some(isOver)) state.sessions = state.sessions.filter((session) => !isOver(session))
}

/** How the list is ordered: by last use, and those of which that is unknown at the end. */
export function newestFirst(
  a: Pick<StoredSession, 'id' | 'lastActiveAt'>,
  b: Pick<StoredSession, 'id' | 'lastActiveAt'>,
): number {
  const [first, second] = [a.lastActiveAt ?? '', b.lastActiveAt ?? '']
  if (first !== second) return first < second ? 1 : -1
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1
}
