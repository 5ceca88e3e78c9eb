import type { Transaction } from 'kysely'
import { AccountError } from 'latchkey/contract'
import { isAddress } from '../api/email.js'
import { passwordErrors } from '../api/password.js'
import { usernameErrors } from '../api/profile.js'
import { invalid, taken } from '../refusals.js'
import { hashPassword } from '../security/passwords.js'
import { newId } from '../security/vault.js'
import type { Row, Tables } from '../tables.js'
import { isoDate, type World } from '../world.js'

export interface NewAccount {
  name: string
  email: string | null
  emailVerified?: boolean | undefined
  password?: string | undefined
  username?: string | undefined
}

/** Makes an account. Rejects with `validation` or `conflict`. */
export async function createAccount(
  { now, scryptCost }: Pick<World, 'now' | 'scryptCost'>,
  db: Transaction<Tables>,
  { name, email, emailVerified = false, password, username }: NewAccount,
): Promise<Row<'users'>> {
  if (email !== null && !isAddress(email)) throw invalid('email', 'invalid')
  const fields = [
    ...(password === undefined ? [] : passwordErrors(password)),
    ...(username === undefined ? [] : usernameErrors(username)),
  ]
  if (fields.length > 0) throw new AccountError('validation', { fields })
  await refuseTaken(db, 'email_key', email, 'email')
  await refuseTaken(db, 'username_key', username ?? null, 'username')
  const user: Row<'users'> = {
    id: newId('user'),
    email,
    email_key: email?.toLowerCase() ?? null,
    email_verified: Number(emailVerified),
    full_name: name.trim() === '' ? null : name,
    username: username ?? null,
    username_key: username?.toLowerCase() ?? null,
    phone: null,
    picture_id: null,
    timezone: null,
    locale: null,
    custom: JSON.stringify({ jobTitle: null, plan: 'Studio' }),
    role: 'owner',
    plan: 'studio',
    password_hash: password === undefined ? null : await hashPassword(password, scryptCost),
    failures: 0,
    locked_until: null,
    mfa_enforced: 0,
    preferences: '{}',
    preferences_version: 1,
    delete_at: null,
    created_at: isoDate(now()),
    updated_at: isoDate(now()),
    last_sign_in_at: null,
  }
  await db.insertInto('users').values(user).execute()
  return user
}

async function refuseTaken(
  db: Transaction<Tables>,
  column: 'email_key' | 'username_key',
  value: string | null,
  field: string,
): Promise<void> {
  if (value === null) return
  const owner = await db.selectFrom('users').select('id').where(column, '=', value.toLowerCase()).executeTakeFirst()
  if (owner) throw taken(field)
}
