import type { BetterAuthOptions } from 'better-auth'
import { APIError, createAuthMiddleware } from 'better-auth/api'
import type { Outbox } from '../../../shared/outbox.js'
import { tellAddressChanged, tellPasswordChanged, tellWayInChanged, type WayInChange } from '../mail.js'

type SessionHooks = NonNullable<NonNullable<BetterAuthOptions['databaseHooks']>['session']>
type SignInHook = NonNullable<NonNullable<SessionHooks['create']>['after']>

const isSignIn = /^\/(sign-in|callback|two-factor\/verify|passkey\/verify-authentication)/

/** Writes down when the user signed in last. That is no change of the profile, so the date of that stays. */
export const rememberSignIn: SignInHook = async ({ userId, createdAt }, ctx) => {
  // A new password brings a new session too, and so does turning the second factor on.
  if (!ctx?.path || !isSignIn.test(ctx.path)) return
  const user = await ctx.context.internalAdapter.findUserById(userId)
  if (!user) return
  await ctx.context.internalAdapter.updateUser(userId, { lastSignInAt: createdAt, updatedAt: user.updatedAt })
}

/** Stands for a service that knows the passwords of all leaks; the `haveIBeenPwned` plugin asks the real one. */
const leaked = new Set(['password1234', 'qwertyuiop123', 'correct horse battery staple', 'letmeinletmein'])

export const refuseKnownPasswords = createAuthMiddleware(async (ctx) => {
  const takesPassword = ctx.path === '/change-password' || ctx.path === '/latchkey/set-password'
  const chosen = ctx.path === '/sign-up/email' ? ctx.body?.password : takesPassword ? ctx.body?.newPassword : undefined
  if (leaked.has(String(chosen).toLowerCase())) {
    throw new APIError('BAD_REQUEST', { code: 'PASSWORD_COMPROMISED', message: 'This password is in a known leak.' })
  }
})

const wayInChanges: Readonly<Record<string, WayInChange>> = {
  '/two-factor/disable': 'second_factor_off',
  '/two-factor/generate-backup-codes': 'codes_made',
  '/passkey/verify-registration': 'passkey_added',
  '/passkey/delete-passkey': 'passkey_removed',
  '/unlink-account': 'account_disconnected',
}

/** Whoever owns the account hears of what a thief would do. */
export const tellOfChanges = (outbox: Outbox) =>
  createAuthMiddleware(async (ctx) => {
    const session = ctx.context.session ?? ctx.context.newSession
    if (!session || ctx.context.returned instanceof Error) return
    // The user as it was when the request came.
    const { email } = session.user
    if (ctx.path === '/email-otp/change-email') tellAddressChanged(outbox, email)
    if (ctx.path === '/change-password' || ctx.path === '/latchkey/set-password') tellPasswordChanged(outbox, email)
    const change = wayInChanges[ctx.path ?? '']
    if (change) tellWayInChanged(outbox, email, change)
  })
