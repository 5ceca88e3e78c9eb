import { Secret, TOTP } from 'otpauth'
import { type Context, type Route, signedIn } from '../context.js'
import { Failure, fail } from '../failure.js'
import type { State, User } from '../state.js'
import { activityJson, userJson } from '../wire.js'
import { assertNotLast, createBackupCodes } from './identifications.js'

/** Of the same kind as Clerk's: everything that is wrong at once. */
function assertStrong(state: State, password: string): void {
  const codes = [
    ...(password.length < state.settings.minLength ? ['form_password_length_too_short'] : []),
    ...(password.length > 72 ? ['form_password_length_too_long'] : []),
    ...(/^password/i.test(password) ? ['form_password_pwned'] : []),
  ]
  if (codes.length > 0)
    throw new Failure(
      422,
      codes.map((code) => ({ code, param: 'new_password' })),
    )
}

function assertPassword(user: User, given: string | undefined, param: string): void {
  if (given === user.password) {
    user.wrongPasswords = 0
    return
  }
  user.wrongPasswords += 1
  if (user.wrongPasswords > 8) fail(403, 'user_locked')
  fail(422, 'form_password_incorrect', param)
}

function changePassword(context: Context): unknown {
  const { user, session } = signedIn(context)
  const { state, body } = context
  if (!state.settings.attributes.password.enabled) fail(400, 'feature_not_enabled')
  const { current_password: current, new_password: next = '' } = body
  if (user.password !== null && (current !== undefined || !state.settings.reverification)) {
    assertPassword(user, current, 'current_password')
  }
  assertStrong(state, next)
  if (next === user.password) fail(422, 'form_new_password_matches_current', 'new_password')
  user.password = next
  if (body.sign_out_of_other_sessions === 'true') {
    state.endSessions(state.sessionsOf(user).filter((other) => other !== session))
  }
  return userJson(state, user, context.origin)
}

export function isRightTotp(secret: string, code: string | undefined): boolean {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) })
  return totp.validate({ token: code ?? '', window: 1 }) !== null
}

function totpJson(user: User, more: object = {}): unknown {
  const { totp } = user
  const now = Date.now()
  return { object: 'totp', id: totp?.id, verified: totp?.verified, created_at: now, updated_at: now, ...more }
}

export const securityRoutes: readonly Route[] = [
  { method: 'POST', path: /^\/me\/change_password$/, gated: true, handle: changePassword },
  {
    method: 'POST',
    path: /^\/me\/remove_password$/,
    gated: true,
    handle(context) {
      const { user } = signedIn(context)
      if (user.password === null) fail(400, 'no_password_set')
      if (context.body.current_password !== undefined) {
        assertPassword(user, context.body.current_password, 'current_password')
      }
      if (context.state.settings.attributes.password.required) fail(400, 'password_required')
      const former = user.password
      user.password = null
      try {
        assertNotLast(context.state, user, '')
      } catch (error) {
        user.password = former
        throw error
      }
      return userJson(context.state, user, context.origin)
    },
  },
  {
    method: 'POST',
    path: /^\/me\/totp$/,
    gated: true,
    handle(context) {
      const { user } = signedIn(context)
      if (!context.state.settings.attributes.authenticator_app.enabled) fail(400, 'feature_not_enabled')
      if (user.totp?.verified) fail(400, 'totp_already_enabled')
      const secret = new Secret({ size: 20 })
      user.totp = { id: context.state.id('totp'), secret: secret.base32, verified: false }
      const uri = new TOTP({ issuer: 'Northwick', label: user.emails[0]?.address ?? '', secret }).toString()
      return totpJson(user, { secret: secret.base32, uri })
    },
  },
  {
    method: 'POST',
    path: /^\/me\/totp\/attempt_verification$/,
    handle(context) {
      const { user } = signedIn(context)
      if (!user.totp) fail(404, 'resource_not_found')
      if (!isRightTotp(user.totp.secret, context.body.code)) fail(422, 'form_code_incorrect', 'code')
      const isFirst = !context.state.hasSecondFactor(user)
      user.totp.verified = true
      if (!isFirst || !context.state.settings.attributes.backup_code.enabled) return totpJson(user)
      user.backupCodes = createBackupCodes()
      return totpJson(user, { backup_codes: user.backupCodes })
    },
  },
  {
    method: 'DELETE',
    path: /^\/me\/totp$/,
    gated: true,
    handle(context) {
      const { user } = signedIn(context)
      const id = user.totp?.id
      if (id === undefined) fail(404, 'resource_not_found')
      user.totp = null
      if (!context.state.hasSecondFactor(user)) user.backupCodes = null
      return { object: 'totp', id, deleted: true }
    },
  },
  {
    method: 'POST',
    path: /^\/me\/backup_codes\/?$/,
    gated: true,
    handle(context) {
      const { user } = signedIn(context)
      if (!context.state.settings.attributes.backup_code.enabled) fail(400, 'feature_not_enabled')
      if (!context.state.hasSecondFactor(user)) fail(400, 'backup_codes_not_available')
      user.backupCodes = createBackupCodes()
      const now = Date.now()
      return { object: 'backup_code', id: 'bc', codes: user.backupCodes, created_at: now, updated_at: now }
    },
  },
  {
    method: 'GET',
    path: /^\/me\/sessions\/active$/,
    bare: true,
    handle: (context) => context.state.sessionsOf(signedIn(context).user).map(activityJson),
  },
  {
    method: 'POST',
    path: /^\/me\/sessions\/([^/]+)\/revoke$/,
    gated: true,
    handle(context) {
      const { user } = signedIn(context)
      const found = context.state.sessionsOf(user).find(({ id }) => id === context.params[0])
      if (!found) fail(404, 'resource_not_found')
      context.state.endSessions([found])
      return activityJson(found)
    },
  },
]
