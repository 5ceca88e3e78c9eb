import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import { emailOTP } from 'better-auth/plugins/email-otp'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import { phoneNumber } from 'better-auth/plugins/phone-number'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { username } from 'better-auth/plugins/username'
import { latchkey } from 'latchkey/adapters/better-auth/server'
import { colleague } from '../../shared/demo-account.js'
import type { Outbox } from '../../shared/outbox.js'
import type { MeridianId } from '../../shared/provider/provider.js'
import { messageOf, StartError } from '../../shared/start-error.js'
import { accountRules } from '../page/account-rules.js'
import { picturePlugin, pictureStore } from './account/pictures.js'
import { refuseKnownPasswords, rememberSignIn, tellOfChanges } from './account/watch.js'
import type { DemoDatabase } from './database.js'
import { codeMails, codeTexts } from './mail.js'
import { productPlugin } from './product/plugin.js'

const minute = 60
const day = 24 * 60 * minute

interface AuthOptions {
  /** For instance `http://localhost:4310`. */
  origin: string
  secret: string
  database: DemoDatabase
  /** Where emails and text messages go. */
  outbox: Outbox
  /** Where accounts elsewhere are. */
  meridian: Pick<MeridianId, 'issuer' | 'clients'>
}

/** The demo's real Better Auth server: everything under `/api/auth`. */
export function createAuth({ origin, secret, database, outbox, meridian }: AuthOptions) {
  const { password, username: names, additionalFields, backupCodes } = accountRules
  return betterAuth({
    appName: 'Northwick',
    baseURL: origin,
    trustedOrigins: [origin.replace('localhost', '127.0.0.1')],
    secret,
    database: database.options,
    emailAndPassword: { enabled: true, minPasswordLength: password.minLength, maxPasswordLength: password.maxLength },
    user: {
      additionalFields: {
        ...Object.fromEntries(additionalFields.map((name) => [name, { type: 'string' as const, required: false }])),
        // These two are the server's to write. Better Auth keeps no date of the last sign-in itself.
        role: { type: 'string', required: false, defaultValue: 'Owner', input: false },
        lastSignInAt: { type: 'date', required: false, input: false },
      },
    },
    // Whoever is signed in may connect an account under any address.
    account: { accountLinking: { allowDifferentEmails: true } },
    plugins: [
      username({ minUsernameLength: names.minLength, maxUsernameLength: names.maxLength }),
      emailOTP({
        // A new address needs a code at the current one as well, so that a stolen session is not a stolen account.
        changeEmail: { enabled: true, verifyCurrentEmail: true },
        sendVerificationOTP: codeMails(outbox),
        storeOTP: 'hashed',
        expiresIn: 10 * minute,
        disableSignUp: true,
        // Three a minute, the default, are used up by one mistyped code.
        rateLimit: { window: minute, max: 10 },
      }),
      phoneNumber({
        sendOTP: codeTexts(outbox),
        phoneNumberValidator: (number) => /^\+[1-9]\d{6,14}$/.test(number),
      }),
      twoFactor({ backupCodeOptions: { amount: backupCodes } }),
      passkey({ rpName: 'Northwick' }),
      genericOAuth({
        config: meridian.clients.map(({ providerId, clientId, clientSecret }) => ({
          providerId,
          clientId,
          clientSecret,
          discoveryUrl: `${meridian.issuer}/.well-known/openid-configuration`,
          authentication: 'basic',
          scopes: ['openid', 'email', 'profile', ...(providerId === 'meridian-calendar' ? ['calendar'] : [])],
          // Asks again who is there, although the provider may know: two accounts of one provider can be connected.
          prompt: 'login',
        })),
      }),
      // What Better Auth leaves to the server code of its host.
      latchkey({ avatar: pictureStore }),
      picturePlugin(),
      productPlugin({ outbox, colleague: colleague.email }),
    ],
    databaseHooks: { session: { create: { after: rememberSignIn } } },
    hooks: { before: refuseKnownPasswords, after: tellOfChanges(outbox) },
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
      customRules: {
        '/sign-in/*': { window: minute, max: 20 },
        '/sign-up/*': { window: minute, max: 20 },
        // Three in ten seconds, the default, are used up by one mistyped code. Ten wrong ones lock the account in any case.
        '/two-factor/*': { window: minute, max: 20 },
      },
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
