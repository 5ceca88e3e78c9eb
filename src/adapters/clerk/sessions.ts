import {
  AccountError,
  type Effects,
  isAccountError,
  type Session,
  type SessionOperations,
} from '../../contract/index.js'
import { cancelled } from '../shared/aborted.js'
import type { Backend, Call } from './backend.js'
import type { ClerkActiveSession, ClerkUser } from './clerk.js'
import { accountError, networkError } from './failures.js'
import type { Offered } from './offered.js'
import { isoDate, record, text } from './parse.js'

export type SessionGroup = Offered<SessionOperations>

/** For how long the token of a session that was ended is still good: Clerk makes them for a minute. */
export const tokenSeconds = 60

const path = '/me/sessions/active'

function toSession(row: ClerkActiveSession, current: { id: string; createdAt: Date } | null): Session {
  const { browserName, browserVersion, deviceType, isMobile, ipAddress, city, country } = row.latestActivity
  const browser = [browserName, browserVersion?.split('.')[0]].filter(Boolean).join(' ')
  const isCurrent = row.id === current?.id
  return {
    id: row.id,
    current: isCurrent,
    // Clerk says it of the session that asks, and of no other one.
    ...(isCurrent && current && { createdAt: isoDate(current.createdAt) }),
    lastActiveAt: isoDate(row.lastActiveAt),
    expiresAt: isoDate(row.expireAt),
    ip: text(ipAddress),
    ...((text(browser) ?? text(deviceType)) && {
      device: { kind: isMobile ? 'mobile' : 'desktop', browser: text(browser), os: text(deviceType) },
    }),
    ...((text(city) ?? text(country)) && { location: { city: text(city), country: text(country) } }),
    ...(record(row.actor) && { impersonated: true }),
    revocable: true,
  }
}

export function sessionGroup(backend: Backend): SessionGroup {
  const { events } = backend

  /**
   * clerk-js makes an empty list of every failure, and keeps the list on the user object; a session that is signed in is
   * never in an empty one. So its answer is read beside it, and a list that came without one is read again.
   */
  async function readRows(call: Call): Promise<ClerkActiveSession[]> {
    const ask = (user: ClerkUser) => backend.send(call, () => user.getSessions(), { write: false, path })
    let { data, answer } = await ask(await backend.user(call))
    // An empty list is kept like any other.
    if (!answer?.answered && (call.context.fresh || data.length === 0)) {
      const session = await backend.session(call)
      // Gives the session a new user object, on which nothing is kept yet.
      await backend.send(call, () => session.reload(), { write: false })
      ;({ data, answer } = await ask(session.user ?? (await backend.user(call))))
    }
    if (data.length > 0) return data
    if (answer && !answer.answered) throw networkError()
    const { status, errors, retryAfter } = answer ?? {}
    // As clerk-js itself does for all other calls: it finds out whether the user is still signed in.
    if (status === 401) await backend.readUser(call)
    throw await accountError({ status, errors, retryAfter, message: 'Clerk gave no session, not even this one.' }, call)
  }

  async function endCurrent(call: Call): Promise<void> {
    const session = await backend.session(call)
    await backend.change(call, () => session.remove())
  }

  async function endOthers(call: Call): Promise<{ count: number; failed: string[] }> {
    const fresh: Call = { ...call, context: { ...call.context, fresh: true } }
    const rows = await readRows(fresh)
    const { id: currentId } = await backend.session(call)
    const failed: string[] = []
    const others = rows.filter(({ id }) => id !== currentId)
    for (const row of others) {
      try {
        await backend.change(call, () => row.revoke())
      } catch (error) {
        // Nothing has happened yet, or the user is gone: that is an error. Later it is a part that did not work.
        const gaveUp = isAccountError(error) && error.code === 'cancelled'
        if (gaveUp) throw cancelled()
        if (row === others[0]) throw error
        failed.push(row.id)
      }
    }
    events.changed('sessions')
    return { count: others.length - failed.length, failed }
  }

  const ended: Effects = { otherSessions: 'ended', effectiveWithinSeconds: tokenSeconds }

  return {
    async list(_page, context) {
      const call: Call = { operation: 'sessions.list', context }
      const rows = await readRows(call)
      const current = await backend.session(call)
      return { items: rows.map((row) => toSession(row, current)), nextCursor: null, total: rows.length }
    },

    async revoke({ id }, context) {
      const call: Call = { operation: 'sessions.revoke', context: { ...context, fresh: true } }
      const rows = await readRows(call)
      const row = rows.find((one) => one.id === id)
      if (!row) throw new AccountError('not_found', {})
      if (id === (await backend.session(call)).id) {
        await endCurrent(call)
        return { status: 'done', effects: { currentSession: 'ended' } }
      }
      await backend.change(call, () => row.revoke())
      events.changed('sessions')
      return { status: 'done', effects: { currentSession: 'kept', effectiveWithinSeconds: tokenSeconds } }
    },

    async revokeOthers(context) {
      const { count, failed } = await endOthers({ operation: 'sessions.revokeOthers', context })
      return {
        status: 'done',
        count,
        ...(failed.length > 0 && { failed }),
        effects: { currentSession: 'kept', ...(failed.length === 0 && ended) },
      }
    },

    async revokeAll(context) {
      const call: Call = { operation: 'sessions.revokeAll', context }
      const { failed } = await endOthers(call)
      // Being signed out here says that it worked everywhere.
      if (failed.length > 0) throw new AccountError('provider', {}, { message: 'Some sessions could not be ended.' })
      await endCurrent(call)
      return { status: 'done', effects: { currentSession: 'ended', ...ended } }
    },
  }
}
