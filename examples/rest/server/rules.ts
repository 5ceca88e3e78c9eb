import type { AccountPolicy, OperationId } from 'latchkey/contract'
import type { Limits } from './world.js'

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** In ms, unless they say otherwise. */
export const limits = {
  session: 30 * day,
  /** A proof is recent for so long. */
  proof: 10 * minute,
  code: 10 * minute,
  resend: 30 * second,
  codeAttempts: 5,
  trip: 30 * minute,
  ceremony: 5 * minute,
  answers: day,
  /** Wrong passwords and codes in a row. */
  failures: 10,
  lock: 15 * minute,
  graceDays: 30,
  formerPasswords: 3,
} as const

export const defaultLimits: Limits = { sendsPerHour: 10, signInsPerMinute: 20, writesPerMinute: 120 }

/** `always` wants a proof of that very call, `if_stale` a recent one. */
const stepUp: Partial<Record<OperationId, 'always' | 'if_stale'>> = {
  'email.start': 'if_stale',
  'phone.start': 'if_stale',
  'phone.remove': 'if_stale',
  'password.set': 'if_stale',
  'password.remove': 'if_stale',
  'mfa.enroll.totp': 'always',
  'mfa.enroll.sms': 'if_stale',
  'mfa.enroll.email': 'if_stale',
  'mfa.enroll.webauthn': 'if_stale',
  'mfa.remove': 'always',
  'mfa.disableAll': 'always',
  'backupCodes.regenerate': 'always',
  'backupCodes.disable': 'always',
  'passkeys.add': 'if_stale',
  'passkeys.remove': 'if_stale',
  'connections.connect': 'if_stale',
  'connections.disconnect': 'if_stale',
  'deletion.request': 'always',
}

/** Told to the page, and held to here. */
export const policy = {
  name: { shape: 'full', required: true, maxLength: 200 },
  password: { minLength: 12, maxLength: 128, breachCheck: true, history: limits.formerPasswords },
  username: { minLength: 3, maxLength: 30, pattern: '[a-zA-Z0-9_.]+', caseInsensitive: true },
  avatar: { maxBytes: 2 * 1024 * 1024, mimeTypes: ['image/png', 'image/jpeg', 'image/webp'] },
  passwordChange: { current: 'required', otherSessions: 'choice' },
  backupCodes: { count: 10, requiresFactor: true, warnBelow: 3 },
  stepUp,
} as const satisfies AccountPolicy

/** After these, a second proof by the second factor, for a user who has one. */
export const needsSecondFactor: ReadonlySet<OperationId> = new Set<OperationId>(['deletion.request'])

/** Fields of Northwick's own, as far as a user may write them. */
export const customFields: readonly string[] = ['jobTitle']

/** Stands for a service that knows the passwords of all leaks. */
export const leaked: ReadonlySet<string> = new Set([
  'password1234',
  'qwertyuiop123',
  'correct horse battery staple',
  'letmeinletmein',
])

export const confirmPhrase = 'delete my account'
