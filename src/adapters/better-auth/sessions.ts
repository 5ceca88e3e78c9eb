import { AccountError, type Session, type SessionOperations } from '../../contract/index.js'
import type { Backend, Call } from './backend.js'
import { readDevice } from './device.js'
import { notBetterAuth } from './errors.js'
import type { Offered } from './offered.js'
import { isoDate, record, text } from './parse.js'

function toSession(row: Record<string, unknown>, id: string, currentId: string): Session {
  const userAgent = text(row.userAgent)
  return {
    id,
    current: id === currentId,
    createdAt: isoDate(row.createdAt),
    // The server writes a session again at most once in `session.updateAge` (a day), so this may lie that far back.
    lastActiveAt: isoDate(row.updatedAt),
    expiresAt: isoDate(row.expiresAt),
    ip: text(row.ipAddress),
    device: userAgent === undefined ? undefined : readDevice(userAgent),
    ...(text(row.impersonatedBy) !== undefined && { impersonated: true }),
    revocable: true,
  }
}

/**
 * The server names sessions by their tokens, and hands out those of all of them. Here a token lives for one call: it is
 * looked up when a session is to be ended, so none is kept, and a session that is gone already is found out.
 */
export function sessionGroup(backend: Backend): Offered<SessionOperations> {
  const { client, events } = backend

  async function readRows(call: Call): Promise<{ id: string; row: Record<string, unknown> }[]> {
    const data = await backend.request(call, (fetchOptions) => client.listSessions({ fetchOptions }))
    if (!Array.isArray(data)) throw notBetterAuth()
    return data.flatMap((value) => {
      const row = record(value)
      const id = text(row?.id)
      return row === null || id === undefined ? [] : [{ id, row }]
    })
  }

  return {
    async list(_page, context) {
      const call: Call = { operation: 'sessions.list', context }
      const [rows, current] = await Promise.all([readRows(call), backend.signedIn(call)])
      const { id, row } = current.session
      // A store that lags behind may not list the session that asks; it is there nevertheless.
      const all = rows.some((other) => other.id === id) ? rows : [{ id, row }, ...rows]
      return { items: all.map((one) => toSession(one.row, one.id, id)), nextCursor: null, total: all.length }
    },

    async revoke({ id }, context) {
      const call: Call = { operation: 'sessions.revoke', context }
      const [rows, current] = await Promise.all([readRows(call), backend.signedIn(call)])
      const token = text(rows.find((other) => other.id === id)?.row.token)
      if (token === undefined) throw new AccountError('not_found', {})
      await backend.request(call, (fetchOptions) => client.revokeSession({ token, fetchOptions }))
      const isCurrent = id === current.session.id
      if (isCurrent) events.signedOut()
      else events.changed('sessions')
      return { status: 'done', effects: { currentSession: isCurrent ? 'ended' : 'kept' } }
    },

    async revokeOthers(context) {
      const call: Call = { operation: 'sessions.revokeOthers', context }
      await backend.request(call, (fetchOptions) => client.revokeOtherSessions({ fetchOptions }))
      events.changed('sessions')
      return { status: 'done', effects: { currentSession: 'kept', otherSessions: 'ended' } }
    },

    async revokeAll(context) {
      const call: Call = { operation: 'sessions.revokeAll', context }
      await backend.request(call, (fetchOptions) => client.revokeSessions({ fetchOptions }))
      events.signedOut()
      return { status: 'done', effects: { currentSession: 'ended', otherSessions: 'ended' } }
    },
  }
}
