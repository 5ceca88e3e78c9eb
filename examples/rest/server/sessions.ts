import type { Transaction } from 'kysely'
import { limits } from './rules.js'
import { hashToken, newId, newToken } from './security/vault.js'
import type { Row, Tables } from './tables.js'
import { isoDate, type World } from './world.js'

export const sessionCookie = 'session'
export const csrfCookie = 'csrf_token'

/** Belongs to one session, so that a cookie which another site has planted is of no use. */
export const csrfToken = ({ vault }: World, sessionId: string): string => vault.sign('csrf', sessionId)

const lasting = `Path=/; SameSite=Lax; Max-Age=${limits.session / 1000}`

/** What a browser is given with a new session. The second one is for its scripts to read. */
export function cookiesOf(world: World, sessionId: string, token: string): string[] {
  const secure = world.origins[0].startsWith('https:') ? '; Secure' : ''
  return [
    `${sessionCookie}=${token}; HttpOnly; ${lasting}${secure}`,
    `${csrfCookie}=${csrfToken(world, sessionId)}; ${lasting}${secure}`,
  ]
}

export const noCookies = [sessionCookie, csrfCookie].map((name) => `${name}=; Path=/; SameSite=Lax; Max-Age=0`)

export function readCookie(header: string | null | undefined, name: string): string | undefined {
  const pair = header?.split('; ').find((one) => one.startsWith(`${name}=`))
  return pair?.slice(name.length + 1)
}

/** Of a request that nobody has made who is signed in: for what is checked before there is a session. */
export const noSession = (userId: string): Row<'sessions'> => ({
  id: '',
  user_id: userId,
  token_hash: '',
  created_at: '',
  last_active_at: '',
  expires_at: '',
  proved_at: '',
  ip: '',
  user_agent: '',
})

/** Signs a user in. Only the hash of the token is stored. */
export async function startSession(
  world: World,
  db: Transaction<Tables>,
  userId: string,
  { ip, userAgent }: { ip: string; userAgent: string },
): Promise<{ id: string; token: string; cookies: string[] }> {
  const token = newToken()
  const now = isoDate(world.now())
  const id = newId('session')
  await db
    .insertInto('sessions')
    .values({
      id,
      user_id: userId,
      token_hash: hashToken(token),
      created_at: now,
      last_active_at: now,
      expires_at: isoDate(world.now() + limits.session),
      proved_at: now,
      ip,
      user_agent: userAgent.slice(0, 500),
    })
    .execute()
  await db.updateTable('users').set({ last_sign_in_at: now }).where('id', '=', userId).execute()
  return { id, token, cookies: cookiesOf(world, id, token) }
}

/** Who sent the request, or `undefined` when nobody is signed in. Remembers the use, once a minute. */
export async function findSession(
  { db, now }: World,
  cookieHeader: string | null | undefined,
): Promise<{ session: Row<'sessions'>; user: Row<'users'> } | undefined> {
  const token = readCookie(cookieHeader, sessionCookie)
  if (!token) return undefined
  const session = await db
    .selectFrom('sessions')
    .selectAll()
    .where('token_hash', '=', hashToken(token))
    .where('expires_at', '>', isoDate(now()))
    .executeTakeFirst()
  if (!session) return undefined
  const user = await db.selectFrom('users').selectAll().where('id', '=', session.user_id).executeTakeFirst()
  if (!user || (user.delete_at !== null && user.delete_at <= isoDate(now()))) return undefined
  if (now() - Date.parse(session.last_active_at) >= 60_000) {
    session.last_active_at = isoDate(now())
    const { id, last_active_at } = session
    await db.updateTable('sessions').set({ last_active_at }).where('id', '=', id).execute()
  }
  return { session, user }
}
