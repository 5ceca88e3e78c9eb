import { isPassword } from '../../../examples/rest/server/security/passwords.js'
import { startSession } from '../../../examples/rest/server/sessions.js'
import { createAccount } from '../../../examples/rest/server/sign-in/accounts.js'
import { startRestServer } from '../../../examples/rest/server/start.js'
import { buildPage } from '../../../examples/shared/build-page.js'
import { type BackEnd, newcomer, newestCode, toCookies } from './back-end.js'

const hour = 3_600_000
const scryptCost = 16

/** The example on REST, in this process. */
export async function startRest(): Promise<BackEnd> {
  const page = await buildPage([
    'rest/page/sign-in',
    'rest/page/settings',
    'better-auth/page/sign-in-code',
    'better-auth/page/outbox',
  ])
  const { origin, db, world, outbox, stop } = await startRestServer({
    port: 0,
    database: { kind: 'memory' },
    secret: 'a secret of the flows',
    page,
    scryptCost,
    sms: 'allowed',
  })
  const rowOf = (id: string) => db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst()
  const count = async (table: 'sessions' | 'credentials' | 'factors', id: string) =>
    (await db.selectFrom(table).select('id').where('user_id', '=', id).execute()).length

  return {
    origin,
    stop,
    async createPerson() {
      const given = newcomer()
      const account = { ...given, emailVerified: true }
      const { id } = await db.transaction().execute((trx) => createAccount(world, trx, account))
      return { id, ...given }
    },
    async signIn({ id }, userAgent) {
      const device = { ip: '127.0.0.1', userAgent }
      const { cookies } = await db.transaction().execute((trx) => startSession(world, trx, id, device))
      return toCookies(cookies)
    },
    async know({ id }) {
      const row = await rowOf(id)
      if (!row) return undefined
      return {
        name: row.full_name ?? '',
        email: row.email ?? '',
        hasPicture: row.picture_id !== null,
        sessions: await count('sessions', id),
        passkeys: await count('credentials', id),
        mfa: (await count('factors', id)) > 0,
        theme: JSON.parse(row.preferences).theme,
        leaving: row.delete_at !== null,
      }
    },
    isPassword: async ({ id }, password) => isPassword(password, (await rowOf(id))?.password_hash ?? null, scryptCost),
    codeTo: (destination) => newestCode(outbox.messages, destination),
    async makeStale({ id }) {
      const proved_at = new Date(Date.now() - hour).toISOString()
      await db.updateTable('sessions').set({ proved_at }).where('user_id', '=', id).execute()
    },
  }
}
