import type { Transaction } from 'kysely'
import type { Person } from '../openid.js'
import { newId } from '../security/vault.js'
import type { Row, Tables } from '../tables.js'
import { isoDate, type World } from '../world.js'
import { createAccount } from './accounts.js'

/**
 * The account of somebody who has signed in at a provider: the one that is connected, or a new one. Never one that merely
 * has the same address: `undefined` then, for its owner to sign in and connect it.
 */
export async function accountOf(
  world: World,
  db: Transaction<Tables>,
  provider: string,
  { subject, name = '', email, emailVerified }: Person,
): Promise<Row<'users'> | undefined> {
  const known = await db
    .selectFrom('connections')
    .select('user_id')
    .where('provider', '=', provider)
    .where('subject', '=', subject)
    .executeTakeFirst()
  if (known) return db.selectFrom('users').selectAll().where('id', '=', known.user_id).executeTakeFirst()
  const owner =
    email && (await db.selectFrom('users').select('id').where('email_key', '=', email.toLowerCase()).executeTakeFirst())
  if (owner) return undefined
  const user = await createAccount(world, db, { name, email: email ?? null, emailVerified })
  await db
    .insertInto('connections')
    .values({
      id: newId('connection'),
      user_id: user.id,
      provider,
      subject,
      label: name,
      email: email ?? null,
      scopes: '[]',
      connected_at: isoDate(world.now()),
    })
    .execute()
  return user
}
