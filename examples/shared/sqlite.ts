import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { type SqliteDatabase, SqliteDialect } from 'kysely'
import sqlite from 'node-sqlite3-wasm'
import { messageOf, StartError } from './start-error.js'

type Value = boolean | number | bigint | string | Uint8Array | null

function toSqlite(value: unknown): Value {
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'boolean') return Number(value)
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'string') return value
  if (value instanceof Uint8Array) return value
  if (value === undefined || value === null) return null
  throw new TypeError(`SQLite cannot store a ${typeof value}.`)
}

/**
 * SQLite compiled to WebAssembly, in the shape that Kysely's dialect expects. It needs no compiler and no download, and
 * Node 20 has no SQLite of its own.
 */
function forKysely(database: InstanceType<typeof sqlite.Database>): SqliteDatabase {
  return {
    close: () => database.close(),
    prepare(sql) {
      const statement = database.prepare(sql)
      // Kysely prepares anew for every query, so each one is freed after its only use.
      const once = <T>(execute: (parameters: Value[]) => T) => {
        return (parameters: readonly unknown[]): T => {
          try {
            return execute(parameters.map(toSqlite))
          } finally {
            statement.finalize()
          }
        }
      }
      const all = once((parameters) => statement.all(parameters))
      return {
        reader: /^\s*(select|with|pragma)\b|\breturning\b/i.test(sql),
        all,
        run: once((parameters) => statement.run(parameters)),
        iterate: (parameters) => all(parameters).values(),
      }
    },
  }
}

export interface SqliteOptions {
  /** Throw the data away first. */
  reset: boolean
  /** The command that does so. */
  startOver: string
  /** The environment variable that names another file. */
  variable: string
}

/** Removes the database and everything that SQLite and its file lock keep beside it. */
function remove(file: string): void {
  for (const suffix of ['', '-journal', '-wal', '-shm', '.lock', '.secret']) {
    rmSync(file + suffix, { recursive: true, force: true })
  }
}

/** Reads every page and takes the write lock once: a damaged or unwritable file is found now, not at the first click. */
function check(database: InstanceType<typeof sqlite.Database>): void {
  const [first] = database.all('pragma quick_check(1)')
  const verdict = first ? Object.values(first)[0] : undefined
  if (verdict !== 'ok') throw new Error(String(verdict))
  database.exec('begin immediate')
  database.exec('rollback')
}

function explain(file: string, { startOver, variable }: SqliteOptions, error: unknown): StartError {
  const message = messageOf(error)
  if (/locked/i.test(message)) {
    return new StartError(
      `The database ${file} is locked. Stop the other demo that uses it; if there is none, one was killed: delete ${file}.lock and start again.`,
    )
  }
  if (/not a database|malformed|corrupt|^\*\*\*/i.test(message)) {
    return new StartError(
      `The database ${file} is damaged (${message}). Start over with ${startOver}, or name another file in ${variable}.`,
    )
  }
  return new StartError(
    `The database ${file} cannot be opened for writing (${message}). Make its folder writable, or name another file in ${variable}.`,
  )
}

/** A database that is gone with the process. */
export function sqliteInMemory(): SqliteDialect {
  return new SqliteDialect({ database: forKysely(new sqlite.Database()) })
}

/**
 * Opens the file, and makes it when it is not there.
 *
 * @throws StartError when it is damaged, locked or cannot be written
 */
export function openSqlite(file: string, options: SqliteOptions): SqliteDialect {
  let database: InstanceType<typeof sqlite.Database> | undefined
  try {
    if (options.reset) remove(file)
    if (!existsSync(file)) mkdirSync(dirname(file), { recursive: true })
    database = new sqlite.Database(file)
    check(database)
    // What belongs to a user goes with the user, as PostgreSQL does it without being asked.
    database.exec('pragma foreign_keys = on')
    return new SqliteDialect({ database: forKysely(database) })
  } catch (error) {
    database?.close()
    throw explain(file, options, error)
  }
}
