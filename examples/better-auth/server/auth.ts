import { betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import { username } from 'better-auth/plugins/username'
import type { DemoDatabase } from './database.js'
import { messageOf, StartError } from './start-error.js'

const minute = 60
const day = 24 * 60 * minute

interface AuthOptions {
  /** For instance `http://localhost:4310`. */
  origin: string
  secret: string
  database: DemoDatabase
}

/** The demo's real Better Auth server: everything under `/api/auth`. */
export function createAuth({ origin, secret, database }: AuthOptions) {
  return betterAuth({
    appName: 'Northwick',
    baseURL: origin,
    trustedOrigins: [origin.replace('localhost', '127.0.0.1')],
    secret,
    database: database.options,
    emailAndPassword: { enabled: true },
    plugins: [username()],
    session: {
      expiresIn: 30 * day,
      // `updatedAt` is what the session list shows as last use, so it has to move more often than the default of a day.
      updateAge: 5 * minute,
      // Better Auth's own default: after a day the session list asks for the password again.
      freshAge: day,
    },
    rateLimit: {
      enabled: true,
      window: 10,
      max: 100,
      customRules: { '/sign-in/*': { window: minute, max: 20 } },
    },
    // The server sets this header itself (see http.ts), so that no visitor can claim another address.
    advanced: { ipAddress: { ipAddressHeaders: ['x-forwarded-for'] } },
    // A wrong password is no news for the person who started the demo.
    logger: { level: 'error' },
    telemetry: { enabled: false },
  })
}

export type DemoAuth = ReturnType<typeof createAuth>

/**
 * Brings the tables up to date.
 *
 * @throws StartError when the database holds something else
 */
export async function migrate(auth: DemoAuth, place: string): Promise<void> {
  try {
    const { runMigrations } = await getMigrations(auth.options)
    await runMigrations()
  } catch (error) {
    throw new StartError(
      `The tables in ${place} cannot be brought up to date (${messageOf(error)}). Start over with npm start -- --reset.`,
    )
  }
}
