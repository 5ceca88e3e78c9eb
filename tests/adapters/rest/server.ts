import type { Updateable } from 'kysely'
import { restAdapter } from 'latchkey/adapters/rest'
import type { DatabaseChoice } from '../../../examples/rest/server/database.js'
import { purge } from '../../../examples/rest/server/purge.js'
import { startSession } from '../../../examples/rest/server/sessions.js'
import { createAccount } from '../../../examples/rest/server/sign-in/accounts.js'
import { type RestServer, type RestServerOptions, startRestServer } from '../../../examples/rest/server/start.js'
import type { Tables } from '../../../examples/rest/server/tables.js'
import { Browser, type Exchange, pastAdapter } from './browser.js'

export const password = 'quiet-river-lantern'
/** Where the suite has its users come back to. */
const elsewhere = 'https://app.example.test'

export interface TestServer extends RestServer {
  /** Lets time pass. */
  advance: (ms: number) => void
  now: () => number
  /** Everything that went over the wire. */
  onExchange: (exchange: Exchange) => void
}

/** A server of one test file, with a clock of its own and hashes that cost little. */
export async function startTestServer(
  database: DatabaseChoice = { kind: 'memory' },
  options: Partial<RestServerOptions> = {},
): Promise<TestServer> {
  let offset = 0
  const now = () => Date.now() + offset
  const server = await startRestServer({
    port: 0,
    database,
    reset: true,
    secret: 'a secret of the test server',
    otherOrigins: [elsewhere],
    scryptCost: 16,
    limits: { sendsPerHour: 10_000, signInsPerMinute: 10_000, writesPerMinute: 10_000 },
    sms: 'allowed',
    now,
    ...options,
  })
  return {
    ...server,
    now,
    advance(ms) {
      offset += ms
    },
    onExchange: () => {},
  }
}

let people = 0

/** Somebody with an account of their own, signed in, with a page that has the adapter. */
export async function createPerson(server: TestServer) {
  people += 1
  const email = `ann-${people}@example.test`
  const user = await server.db
    .transaction()
    .execute((db) => createAccount(server.world, db, { name: 'Ann Example', email, emailVerified: true, password }))
  async function signIn() {
    const browser = new Browser(server.origin, (exchange) => server.onExchange(exchange))
    const device = { ip: '127.0.0.1', userAgent: 'Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/143.0' }
    const session = await server.db.transaction().execute((db) => startSession(server.world, db, user.id, device))
    for (const cookie of session.cookies) browser.keep(cookie)
    return { browser, session }
  }
  const { browser, session } = await signIn()
  const baseUrl = `${server.origin}/api/account`
  const adapter = restAdapter({ baseUrl, fetch: browser.fetch, without: ['mfa.enroll.push'], pollSeconds: 0.05 })
  return {
    adapter,
    browser,
    session,
    email,
    id: user.id,
    signIn,
    baseUrl,
    /** A request of the page's own, past the adapter. */
    call: (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
      browser.fetch(baseUrl + path, {
        method,
        headers: {
          ...pastAdapter,
          'idempotency-key': crypto.randomUUID(),
          'content-type': 'application/json',
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    row: () => server.db.selectFrom('users').selectAll().where('id', '=', user.id).executeTakeFirst(),
    update: (values: Updateable<Tables['users']>) =>
      server.db.updateTable('users').set(values).where('id', '=', user.id).execute(),
    async remove() {
      adapter.dispose?.()
      await server.db.transaction().execute((db) => purge(db, user.id))
    },
  }
}
export type TestPerson = Awaited<ReturnType<typeof createPerson>>
