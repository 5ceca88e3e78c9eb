import type { BetterAuthOptions } from 'better-auth'
import { Kysely } from 'kysely'
import type { DatabaseChoice } from '../../shared/options.js'
import { openPostgres } from '../../shared/postgres.js'
import { openSqlite } from '../../shared/sqlite.js'

/** The demo's own schema. */
const schema = 'latchkey_demo'

export interface DemoDatabase {
  /** What Better Auth takes as its `database`. */
  options: NonNullable<BetterAuthOptions['database']>
  /** Where the data is, for the person who started the demo. */
  place: string
  close(): Promise<void>
}

/**
 * Opens what was chosen.
 *
 * @param reset throws the demo's data away first
 * @throws StartError when it cannot be used
 */
export async function openDatabase(choice: DatabaseChoice, reset: boolean): Promise<DemoDatabase> {
  if (choice.kind === 'sqlite') {
    const db = new Kysely<never>({
      dialect: openSqlite(choice.file, { reset, startOver: 'npm start -- --reset', variable: 'LATCHKEY_DEMO_DB' }),
    })
    return {
      options: { db, type: 'sqlite', transaction: true },
      place: choice.file,
      close: () => db.destroy(),
    }
  }
  const db = new Kysely<never>({ dialect: await openPostgres(choice.url, schema, reset) })
  return {
    options: { db, type: 'postgres', schemaName: schema, transaction: true },
    place: `PostgreSQL at ${choice.url.host}${choice.url.pathname}, schema ${schema}`,
    close: () => db.destroy(),
  }
}
