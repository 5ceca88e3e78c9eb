import { colleague, days, demoAccount, devices } from '../../shared/demo-account.js'
import { newId } from './security/vault.js'
import { startSession } from './sessions.js'
import { createAccount } from './sign-in/accounts.js'
import { isoDate, type World } from './world.js'

/** Makes the demo account, and signs it in on several devices. Does nothing when the account is there. */
export async function seed(world: World): Promise<void> {
  const now = world.now()
  await world.db.transaction().execute(async (db) => {
    const known = db.selectFrom('users').select('id').where('email_key', '=', demoAccount.email)
    if (await known.executeTakeFirst()) return
    const { id } = await createAccount(world, db, { ...demoAccount, emailVerified: true })
    await db
      .updateTable('users')
      .set({ created_at: isoDate(now - days(90)) })
      .where('id', '=', id)
      .execute()
    await createAccount(world, db, { ...colleague, emailVerified: true })
    await db
      .insertInto('studios')
      .values({ id: newId('studio'), owner_id: id, name: 'Northwick Studio', members: 1 })
      .execute()
    for (const { ip, userAgent, signedIn, lastUsed } of devices) {
      const session = await startSession(world, db, id, { ip, userAgent })
      const created_at = isoDate(now - signedIn)
      await db
        .updateTable('sessions')
        .set({ created_at, proved_at: created_at, last_active_at: isoDate(now - lastUsed) })
        .where('id', '=', session.id)
        .execute()
    }
  })
}
