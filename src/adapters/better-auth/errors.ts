import {
  AccountError,
  type ErrorCode,
  type ErrorData,
  type FieldErrorCode,
  type OperationId,
} from '../../contract/index.js'
import { readBlockers } from './blockers.js'
import { record, text } from './parse.js'

/** What a failed answer says. */
export interface Failure {
  /** As the client gave it. */
  error: unknown
  status: number | undefined
  code: string | undefined
  message: string | undefined
  retryAfterMs: number | undefined
}

/** What the call was about, as far as its errors are worded by it. */
export interface CallSubject {
  operation: OperationId
  /** The member of the contract's input that holds the password to prove, and so is wrong when it does not fit. */
  passwordField?: string | undefined
  /** The server's plugin that answers this call. */
  plugin?: keyof typeof missingHints | undefined
}

type Translation = { [Code in ErrorCode]: readonly [Code, ErrorData[Code]] }[ErrorCode]

const invalid = (field: string, code: FieldErrorCode): Translation => ['validation', { fields: [{ field, code }] }]

const callbackHint = 'Add the origin that users come back to to `trustedOrigins` of the Better Auth server.'

const codes: Record<string, Translation> = {
  INVALID_EMAIL_OR_PASSWORD: ['invalid_credentials', {}],
  INVALID_USERNAME_OR_PASSWORD: ['invalid_credentials', {}],
  INVALID_PASSWORD: ['invalid_credentials', {}],

  INVALID_CODE: ['invalid_code', {}],
  INVALID_OTP: ['invalid_code', {}],
  INVALID_BACKUP_CODE: ['invalid_code', {}],
  OTP_EXPIRED: ['code_expired', {}],
  OTP_HAS_EXPIRED: ['code_expired', {}],
  OTP_NOT_FOUND: ['code_expired', {}],
  INVALID_TWO_FACTOR_COOKIE: ['code_expired', {}],
  ACCOUNT_TEMPORARILY_LOCKED: ['locked', {}],

  PASSWORD_TOO_SHORT: invalid('newPassword', 'too_short'),
  PASSWORD_TOO_LONG: invalid('newPassword', 'too_long'),
  PASSWORD_COMPROMISED: invalid('newPassword', 'breached'),
  USERNAME_TOO_SHORT: invalid('username', 'too_short'),
  USERNAME_TOO_LONG: invalid('username', 'too_long'),
  INVALID_USERNAME: invalid('username', 'pattern'),
  INVALID_EMAIL: invalid('newEmail', 'invalid'),
  INVALID_PHONE_NUMBER: invalid('number', 'invalid'),

  USERNAME_IS_ALREADY_TAKEN: ['conflict', { kind: 'taken', field: 'username' }],
  PHONE_NUMBER_EXIST: ['conflict', { kind: 'taken', field: 'number' }],
  USER_ALREADY_EXISTS: ['conflict', { kind: 'taken', field: 'newEmail' }],
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: ['conflict', { kind: 'taken', field: 'newEmail' }],
  PASSWORD_ALREADY_SET: ['conflict', { kind: 'already_enrolled' }],
  TOTP_ALREADY_ENABLED: ['conflict', { kind: 'already_enrolled' }],
  SOCIAL_ACCOUNT_ALREADY_LINKED: ['conflict', { kind: 'already_linked' }],
  LINKED_ACCOUNT_ALREADY_EXISTS: ['conflict', { kind: 'already_linked' }],

  FAILED_TO_UNLINK_LAST_ACCOUNT: ['forbidden', { reason: 'last_method' }],
  CREDENTIAL_ACCOUNT_NOT_FOUND: ['forbidden', { reason: 'no_password' }],
  EMAIL_NOT_VERIFIED: ['forbidden', { reason: 'unverified_email' }],
  USERNAME_IS_IMMUTABLE: ['forbidden', { reason: 'policy' }],
  FIELD_NOT_ALLOWED: ['forbidden', { reason: 'policy' }],
  BANNED_USER: ['forbidden', { reason: 'policy' }],
  TOTP_NOT_ENABLED: ['forbidden', { reason: 'not_configured' }],
  TWO_FACTOR_NOT_ENABLED: ['forbidden', { reason: 'not_configured' }],

  ACCOUNT_NOT_FOUND: ['not_found', {}],
  PASSKEY_NOT_FOUND: ['not_found', {}],
  // The ceremony took longer than the server waits for its answer.
  CHALLENGE_NOT_FOUND: ['code_expired', {}],

  UNAUTHORIZED: ['session_expired', {}],
  FAILED_TO_GET_SESSION: ['session_expired', {}],

  CHANGE_EMAIL_DISABLED: ['misconfigured', { hint: 'Set `user.changeEmail.enabled` on the Better Auth server.' }],
  EMAIL_PASSWORD_DISABLED: ['misconfigured', { hint: 'Set `emailAndPassword.enabled` on the Better Auth server.' }],
  TOTP_NOT_CONFIGURED: ['misconfigured', { hint: 'Leave `totpOptions.disable` of the `twoFactor()` plugin unset.' }],
  PROVIDER_NOT_FOUND: [
    'misconfigured',
    { hint: 'Set the provider up in `socialProviders` or `genericOAuth()` of the Better Auth server.' },
  ],
  DELETE_USER_DISABLED: ['misconfigured', { hint: 'Set `user.deleteUser.enabled` on the Better Auth server.' }],
  INVALID_CALLBACK_URL: ['misconfigured', { hint: callbackHint }],
  INVALID_ERROR_CALLBACK_URL: ['misconfigured', { hint: callbackHint }],
  INVALID_ORIGIN: [
    'misconfigured',
    { hint: 'Add the origin of this page to `trustedOrigins` of the Better Auth server.' },
  ],
  MISSING_OR_NULL_ORIGIN: [
    'misconfigured',
    { hint: 'The request reached the Better Auth server without its `Origin` header: let proxies pass it on.' },
  ],
}

/** Errors for which the server has no code, by its words. */
const messages: Record<string, Translation> = {
  'Email already in use': ['conflict', { kind: 'taken', field: 'newEmail' }],
  'Email is the same': invalid('newEmail', 'same_as_current'),
  'OTP is required': invalid('code', 'required'),
  'Change email with OTP is disabled': [
    'misconfigured',
    { hint: 'Set `changeEmail.enabled` of the `emailOTP()` plugin of the Better Auth server.' },
  ],
  'No fields to update': [
    'misconfigured',
    { hint: 'The server keeps none of these fields: add them to its `user.additionalFields`, and to the database.' },
  ],
  "Verification email isn't enabled": [
    'misconfigured',
    { hint: 'Give the Better Auth server its `emailVerification.sendVerificationEmail`.' },
  ],
}

/** The server's names for what the contract calls otherwise. */
const fieldNames: Record<string, string> = { image: 'avatar', otp: 'code', phoneNumber: 'number' }

/** The only sign of an invalid input's place is its path in front of the message: `[body.name] Invalid input: …`. */
function validation({ message = '' }: Failure, { operation }: CallSubject): Translation {
  const names = operation === 'profile.update' ? { ...fieldNames, name: 'fullName' } : fieldNames
  const fields = [...message.matchAll(/\[body\.([\w.]+)\]/g)].map(([, name = '']) => names[name] ?? name)
  return ['validation', { fields: fields.map((field) => ({ field, code: 'invalid' as const })) }]
}

const leaveOut = 'or leave it out of the `plugins` of the adapter.'
/** What is missing on the server when it does not know the address of a call. */
const missingHints = {
  username: `Add the \`username()\` plugin to the Better Auth server, ${leaveOut}`,
  emailOtp: `Add the \`emailOTP()\` plugin to the Better Auth server, ${leaveOut}`,
  phoneNumber: `Add the \`phoneNumber()\` plugin to the Better Auth server, ${leaveOut}`,
  twoFactor: `Add the \`twoFactor()\` plugin to the Better Auth server, ${leaveOut}`,
  passkey: `Add the \`passkey()\` plugin to the Better Auth server, ${leaveOut}`,
  deleteUser: 'Set `user.deleteUser.enabled` on the Better Auth server, or leave `deleteUser` out of the adapter.',
  host: 'The server has nothing at the address that a function of `host` calls. `latchkeyHost` needs the `latchkey()` plugin there, with an option for each part that it names.',
}
const addressHint =
  'No Better Auth server answers here: compare `baseURL` and `basePath` of `createAuthClient` with those of the server.'

function byStatus({ status, retryAfterMs }: Failure, { plugin, operation }: CallSubject): Translation {
  if (status === 429) return ['rate_limited', { retryAfterMs }]
  if (status === 404) return ['misconfigured', { hint: plugin === undefined ? addressHint : missingHints[plugin] }]
  // Proxies in front of a server answer with these too, so an upload needs no codes of its own.
  if (operation === 'profile.setAvatar' && status === 413) return invalid('avatar', 'file_too_large')
  if (operation === 'profile.setAvatar' && status === 415) return invalid('avatar', 'file_type')
  return ['provider', { status }]
}

function translate(failure: Failure, subject: CallSubject): Translation {
  const { code, message, status } = failure
  const blockers = subject.operation === 'deletion.request' ? record(failure.error)?.blockers : undefined
  if (Array.isArray(blockers)) return ['blocked', { blockers: readBlockers(blockers) }]
  if (code === undefined) {
    const known = Object.entries(messages).find(([start]) => message?.startsWith(start))
    if (known) return known[1]
    return status === 401 ? ['session_expired', {}] : byStatus(failure, subject)
  }
  if (code === 'VALIDATION_ERROR') return validation(failure, subject)
  if (code.startsWith('TOO_MANY_ATTEMPTS')) return ['code_expired', {}]
  // A password that no account can have is a wrong one where it is asked for as a proof.
  const isProof = subject.operation === 'stepUp.complete' && code.startsWith('PASSWORD_TOO_')
  const known = isProof ? codes.INVALID_PASSWORD : codes[code]
  if (known === undefined) return byStatus(failure, subject)
  if (known[0] === 'invalid_credentials') return ['invalid_credentials', { field: subject.passwordField }]
  if (known[0] === 'locked') return ['locked', { retryAfterMs: failure.retryAfterMs }]
  return known
}

/** The contract's error for a failed answer. */
export function accountError(failure: Failure, subject: CallSubject): AccountError {
  const [code, data] = translate(failure, subject)
  return new AccountError(code, data, { message: failure.message, providerCode: failure.code, cause: failure.error })
}

/** Whether the call is refused only because the sign-in lies too far back. */
export function isStale({ code }: Failure): boolean {
  return code === 'SESSION_NOT_FRESH' || code === 'SESSION_EXPIRED'
}

/** What the client made of an answer that is an error. */
export function readFailure(error: unknown, headers: Headers | undefined): Failure {
  const body = record(error)
  // The server's own limiter uses a header of its own; proxies in front of it use the standard one.
  const seconds = Number(headers?.get('X-Retry-After') ?? headers?.get('Retry-After') ?? Number.NaN)
  return {
    error,
    status: typeof body?.status === 'number' ? body.status : undefined,
    code: text(body?.code),
    message: text(body?.message),
    retryAfterMs: seconds >= 0 ? seconds * 1000 : undefined,
  }
}

/** No answer arrived, whatever the platform throws in that case. */
export function networkError(cause: unknown): AccountError<'network'> {
  // Node has a `navigator` too, which knows nothing of the network.
  const offline = typeof navigator !== 'undefined' && 'onLine' in navigator && !navigator.onLine
  // The caller's own signal is dealt with before: an abort that is left is the time-out of the host's client.
  const timeout = cause instanceof Error && /^(Abort|Timeout)Error$/.test(cause.name)
  return new AccountError('network', { ...(offline && { offline }), ...(timeout && { timeout }) }, { cause })
}

/** Something answered, but not a Better Auth server: a single-page app serves its page for every path. */
export function notBetterAuth(): AccountError {
  return new AccountError('misconfigured', { hint: addressHint })
}
