import type { Session } from 'latchkey/contract'
import { deviceOf } from '../device.js'
import { invalid, notFound } from '../refusals.js'
import type { Row } from '../tables.js'
import type { Call } from './call.js'
import type { Api } from './router.js'

const defaultLimit = 20
const maxLimit = 100

export function sessionRoutes({ read, write }: Api): void {
  read('/sessions', 'sessions.list', listSessions)
  write('delete', '/sessions/:id', 'sessions.revoke', undefined, async (call) => {
    const id = call.param('id')
    const gone = await call.db
      .deleteFrom('sessions')
      .where('id', '=', id)
      .where('user_id', '=', call.user.id)
      .executeTakeFirst()
    if (gone.numDeletedRows === 0n) throw notFound()
    if (id !== call.session.id) return { status: 'done', effects: { currentSession: 'kept' } }
    call.signOut()
    return { status: 'done', effects: { currentSession: 'ended', otherSessions: 'kept' } }
  })
  write('post', '/sessions/revoke-others', 'sessions.revokeOthers', undefined, async ({ db, user, session, date }) => {
    await db.deleteFrom('sessions').where('user_id', '=', user.id).where('expires_at', '<=', date()).execute()
    const gone = await db
      .deleteFrom('sessions')
      .where('user_id', '=', user.id)
      .where('id', '!=', session.id)
      .executeTakeFirst()
    const effects = { currentSession: 'kept', otherSessions: 'ended' }
    return { status: 'done', count: Number(gone.numDeletedRows), effects }
  })
  write('post', '/sessions/revoke-all', 'sessions.revokeAll', undefined, async (call) => {
    await call.db.deleteFrom('sessions').where('user_id', '=', call.user.id).execute()
    call.signOut()
    return { status: 'done', effects: { currentSession: 'ended', otherSessions: 'ended' } }
  })
}

/** The one that asks first, then by last use; a cursor names the last row of the page before, which may be gone by now. */
async function listSessions(call: Call) {
  const { db, user, session, date } = call
  const wished = Number(call.query('limit') ?? defaultLimit)
  const limit = Math.min(Math.max(Number.isFinite(wished) ? Math.trunc(wished) : defaultLimit, 1), maxLimit)
  const rows = await db
    .selectFrom('sessions')
    .selectAll()
    .where('user_id', '=', user.id)
    .where('expires_at', '>', date())
    .orderBy('last_active_at', 'desc')
    .orderBy('id')
    .execute()
  const others = rows.filter(({ id }) => id !== session.id)
  const cursor = call.query('cursor')
  const rest = cursor === undefined ? [session, ...others] : following(others, cursor)
  const items = rest.slice(0, limit)
  const last = items.at(-1)
  return {
    items: items.map((row) => toSession(row, session.id)),
    nextCursor: last && rest.length > limit ? cursorOf(last, session.id) : null,
    total: rows.length,
  }
}

const cursorOf = ({ last_active_at, id }: Row<'sessions'>, currentId: string) =>
  id === currentId ? 'first' : Buffer.from(`${last_active_at} ${id}`).toString('base64url')

function following(others: readonly Row<'sessions'>[], cursor: string): Row<'sessions'>[] {
  if (cursor === 'first') return [...others]
  const [lastActiveAt, id] = Buffer.from(cursor, 'base64url').toString().split(' ')
  if (lastActiveAt === undefined || id === undefined) throw invalid('cursor', 'invalid')
  return others.filter(
    (row) => row.last_active_at < lastActiveAt || (row.last_active_at === lastActiveAt && row.id > id),
  )
}

function toSession(row: Row<'sessions'>, currentId: string): Session {
  return {
    id: row.id,
    current: row.id === currentId,
    createdAt: row.created_at,
    lastActiveAt: row.last_active_at,
    expiresAt: row.expires_at,
    ip: row.ip,
    device: deviceOf(row.user_agent),
    revocable: true,
  }
}
