import { Kysely } from 'kysely'
import { openPostgres } from '../../shared/postgres.js'
import { openSqlite, sqliteInMemory } from '../../shared/sqlite.js'
import { createTables, type Tables } from './tables.js'

/** Where the data is: in memory, in an SQLite file, or in a PostgreSQL database. */
export type DatabaseChoice = { kind: 'memory' } | { kind: 'sqlite'; file: string } | { kind: 'postgres'; url: URL }

export interface Database {
  db: Kysely<Tables>
  kind: 'sqlite' | 'postgres'
  /** For the person who started the demo. */
  place: string
}

/** The demo's own schema in PostgreSQL. */
const schema = 'latchkey_rest'

/**
 * Opens what was chosen, and makes its tables.
 *
 * @param reset throws the demo's data away first
 * @throws StartError when it cannot be used
 */
export async function openDatabase(choice: DatabaseChoice, reset = false): Promise<Database> {
  const database = await open(choice, reset)
  await createTables(database.db)
  return database
}

async function open(choice: DatabaseChoice, reset: boolean): Promise<Database> {
  switch (choice.kind) {
    case 'memory':
      return { db: new Kysely({ dialect: sqliteInMemory() }), kind: 'sqlite', place: 'memory' }
    case 'sqlite': {
      const words = { startOver: 'npm run start:rest -- --reset', variable: 'LATCHKEY_DEMO_DB' }
      const dialect = openSqlite(choice.file, { reset, ...words })
      return { db: new Kysely({ dialect }), kind: 'sqlite', place: choice.file }
    }
    case 'postgres': {
      const { url } = choice
      const db = new Kysely<Tables>({ dialect: await openPostgres(url, schema, reset) }).withSchema(schema)
      return { db, kind: 'postgres', place: `PostgreSQL at ${url.host}${url.pathname}, schema ${schema}` }
    }
  }
}
