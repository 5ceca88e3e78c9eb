import type { Transaction } from 'kysely'
import { AccountError } from 'latchkey/contract'
import { useBackupCode } from '../api/backup-codes.js'
import { createCall } from '../api/call.js'
import { factorsOf, spendTotp } from '../api/factors.js'
import { limits } from '../rules.js'
import { hashToken, newToken } from '../security/vault.js'
import { noSession } from '../sessions.js'
import type { Row, Tables } from '../tables.js'
import { isoDate, type World } from '../world.js'

/** The password was right, and a code has to follow: held for ten minutes, by a cookie. */
export const pendingCookie = 'pending_sign_in'

export async function needsCode(db: Transaction<Tables>, user: Row<'users'>): Promise<boolean> {
  return (await factorsOf({ db, user })).some(({ type }) => type === 'totp')
}

export async function holdForCode({ now }: World, db: Transaction<Tables>, userId: string): Promise<string> {
  const token = newToken()
  await db
    .insertInto('pending_sign_ins')
    .values({
      token_hash: hashToken(token),
      user_id: userId,
      attempts_left: limits.codeAttempts,
      expires_at: isoDate(now() + limits.code),
    })
    .execute()
  return `${pendingCookie}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${limits.code / 1000}`
}

/** Whose code it is. Rejects with `invalid_code`, and with `code_expired` when the sign-in has to begin anew. */
export async function redeemCode(
  world: World,
  db: Transaction<Tables>,
  token: string | undefined,
  code: string,
): Promise<Row<'users'>> {
  const hash = hashToken(token ?? '')
  const pending = await db
    .selectFrom('pending_sign_ins')
    .selectAll()
    .where('token_hash', '=', hash)
    .where('expires_at', '>', isoDate(world.now()))
    .where('attempts_left', '>', 0)
    .executeTakeFirst()
  const user =
    pending && (await db.selectFrom('users').selectAll().where('id', '=', pending.user_id).executeTakeFirst())
  if (!pending || !user) throw new AccountError('code_expired', {})
  const left = pending.attempts_left - 1
  await db.updateTable('pending_sign_ins').set({ attempts_left: left }).where('token_hash', '=', hash).execute()
  const session = noSession(user.id)
  const call = createCall({ world, db, user, session, param: () => '', query: () => undefined })
  // Apps show six digits; backup codes hold letters and are copied with spaces at times.
  if (/^\d{6}$/.test(code.replace(/[\s-]/g, ''))) await spendTotp(call, code)
  else if (!(await useBackupCode(call, code))) throw new AccountError('invalid_code', { attemptsLeft: left })
  await db.deleteFrom('pending_sign_ins').where('token_hash', '=', hash).execute()
  return user
}
