import { AccountError, type FieldError } from 'latchkey/contract'
import * as z from 'zod'
import { forbidden } from '../refusals.js'
import { leaked, limits, policy } from '../rules.js'
import { hashPassword, isPassword } from '../security/passwords.js'
import { newId } from '../security/vault.js'
import { type Call, done, kept, updateUser } from './call.js'
import { checkPassword } from './lockout.js'
import type { Api } from './router.js'
import { countWaysIn } from './ways-in.js'

/** Longer ones are refused before they cost the time of a hash. */
const secret = z.string().max(4096)

export function passwordRoutes({ write }: Api): void {
  const change = z.object({
    currentPassword: secret.optional(),
    newPassword: secret,
    endOtherSessions: z.boolean().optional(),
  })
  write('post', '/password/change', 'password.change', change, async (call, input) => {
    if (call.user.password_hash === null) throw forbidden('no_password')
    await checkPassword(call, input.currentPassword ?? '', 'currentPassword')
    await assertNewPassword(call, input.newPassword)
    await store(call, input.newPassword)
    if (!input.endOtherSessions) return { status: 'done', effects: kept() }
    await call.db
      .deleteFrom('sessions')
      .where('user_id', '=', call.user.id)
      .where('id', '!=', call.session.id)
      .execute()
    return { status: 'done', effects: { currentSession: 'kept', otherSessions: 'ended', changed: ['sessions'] } }
  })
  write('post', '/password/set', 'password.set', z.object({ newPassword: secret }), async (call, { newPassword }) => {
    if (call.user.password_hash !== null) throw new AccountError('conflict', { kind: 'already_enrolled' })
    await assertNewPassword(call, newPassword)
    await store(call, newPassword)
    return done('account')
  })
  const remove = z.object({ currentPassword: secret.optional() })
  write('post', '/password/remove', 'password.remove', remove, async (call, { currentPassword = '' }) => {
    if (call.user.password_hash === null) throw forbidden('no_password')
    if ((await countWaysIn(call)) <= 1) throw forbidden('last_method')
    await checkPassword(call, currentPassword, 'currentPassword')
    await updateUser(call, { password_hash: null, updated_at: call.date() })
    return done('account')
  })
}

async function store(call: Call, password: string): Promise<void> {
  const { db, user, world, date } = call
  if (user.password_hash !== null) {
    const former = { id: newId('former'), user_id: user.id, hash: user.password_hash, created_at: date() }
    await db.insertInto('former_passwords').values(former).execute()
  }
  const { length } = await db.selectFrom('former_passwords').select('id').where('user_id', '=', user.id).execute()
  if (length > limits.formerPasswords) {
    const oldest = await formerPasswords(call)
    const ids = oldest.slice(limits.formerPasswords).map(({ id }) => id)
    await db.deleteFrom('former_passwords').where('id', 'in', ids).execute()
  }
  await updateUser(call, { password_hash: await hashPassword(password, world.scryptCost), updated_at: date() })
  if (user.email !== null) {
    const subject = 'Your password was changed'
    const text = 'If it was not you, choose a new one at once, and write to help@example.com.'
    call.mail({ channel: 'email', to: user.email, subject, text })
  }
}

const formerPasswords = ({ db, user }: Call) =>
  db.selectFrom('former_passwords').selectAll().where('user_id', '=', user.id).orderBy('created_at', 'desc').execute()

/** What is wrong with it by itself, without regard to whose it is to be. */
export function passwordErrors(password: string): FieldError[] {
  const field = 'newPassword'
  const { minLength, maxLength } = policy.password
  const length = [...password].length
  if (length === 0) return [{ field, code: 'required' }]
  if (length < minLength) return [{ field, code: 'too_short', params: { min: minLength } }]
  if (length > maxLength) return [{ field, code: 'too_long', params: { max: maxLength } }]
  return leaked.has(password.toLowerCase()) ? [{ field, code: 'breached' }] : []
}

async function assertNewPassword(call: Call, password: string): Promise<void> {
  const field = 'newPassword'
  const { user, world } = call
  const fields = passwordErrors(password)
  const personal = [user.username, user.email?.split('@')[0]]
  const lower = password.toLowerCase()
  if (personal.some((part) => part && part.length >= 4 && lower.includes(part.toLowerCase()))) {
    fields.push({ field, code: 'contains_personal' })
  }
  if (fields.length > 0) throw new AccountError('validation', { fields })
  if (user.password_hash !== null && (await isPassword(password, user.password_hash, world.scryptCost))) {
    throw new AccountError('validation', { fields: [{ field, code: 'same_as_current' }] })
  }
  for (const { hash } of await formerPasswords(call)) {
    if (await isPassword(password, hash, world.scryptCost)) {
      throw new AccountError('validation', { fields: [{ field, code: 'reused' }] })
    }
  }
}
