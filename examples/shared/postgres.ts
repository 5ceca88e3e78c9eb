import { PostgresDialect } from 'kysely'
import pg from 'pg'
import { codeOf, messageOf, StartError } from './start-error.js'

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'there is no such host',
  ECONNRESET: 'the connection was cut',
  ETIMEDOUT: 'it does not answer',
  '28P01': 'it refused the user name or password',
  '28000': 'it refused the user name or password',
  '3D000': 'there is no such database',
  '42501': 'this user may not create a schema there',
}

function explain(url: URL, error: unknown): StartError {
  const message = messageOf(error)
  const reason = reasons[codeOf(error) ?? ''] ?? (/timeout/i.test(message) ? 'it does not answer' : message)
  // Never the whole address: it holds the password.
  return new StartError(
    `PostgreSQL at ${url.host}${url.pathname} cannot be used: ${reason}. Correct DATABASE_URL or start the server; without DATABASE_URL the demo uses an SQLite file.`,
  )
}

/**
 * Connects once and prepares a schema of the demo's own.
 *
 * @param schema nothing else in that database is touched, or dropped with `reset`
 * @throws StartError when the server cannot be reached or refuses
 */
export async function openPostgres(url: URL, schema: string, reset: boolean): Promise<PostgresDialect> {
  const pool = new pg.Pool({ connectionString: url.href, connectionTimeoutMillis: 5000, max: 5 })
  // A server that goes away later fails the requests that need it; without a listener it would end the whole process.
  pool.on('error', (error) => console.error(`PostgreSQL: ${messageOf(error)}`))
  try {
    if (reset) await pool.query(`drop schema if exists ${schema} cascade`)
    await pool.query(`create schema if not exists ${schema}`)
    return new PostgresDialect({ pool })
  } catch (error) {
    await pool.end()
    throw explain(url, error)
  }
}
