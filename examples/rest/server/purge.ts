import type { Kysely } from 'kysely'
import { type Tables, tableNames } from './tables.js'

/** Removes somebody and all that is theirs. */
export async function purge(db: Kysely<Tables>, userId: string): Promise<void> {
  for (const table of tableNames) {
    if (table === 'users') continue
    if (table === 'studios') await db.deleteFrom('studios').where('owner_id', '=', userId).execute()
    else await db.deleteFrom(table).where('user_id', '=', userId).execute()
  }
  await db.deleteFrom('users').where('id', '=', userId).execute()
}

/** Removes everybody whose days of grace are over. @param at an ISO date */
export async function purgeDue(db: Kysely<Tables>, at: string): Promise<void> {
  const due = await db.selectFrom('users').select('id').where('delete_at', '<=', at).execute()
  for (const { id } of due) await db.transaction().execute((inside) => purge(inside, id))
}
