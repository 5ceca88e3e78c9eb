import type { AccountPolicy, OperationId } from '../../contract/index.js'
import type { Settings } from './settings.js'

/** What Clerk asks a proof for that is at most ten minutes old, by its documentation and in its own pages. */
const gated: readonly OperationId[] = [
  'email.start',
  'email.verify',
  'email.cancel',
  'phone.start',
  'phone.verify',
  'phone.remove',
  'password.change',
  'password.set',
  'password.remove',
  'mfa.enroll.totp',
  'mfa.enroll.sms',
  'mfa.remove',
  'mfa.disableAll',
  'backupCodes.regenerate',
  'passkeys.add',
  'passkeys.remove',
  'connections.connect',
  'connections.disconnect',
  'sessions.revoke',
  'sessions.revokeOthers',
  'sessions.revokeAll',
  'deletion.request',
]

const number = (value: unknown): number | undefined => (typeof value === 'number' && value > 0 ? value : undefined)

function passwordPolicy({ password }: Settings): AccountPolicy['password'] {
  if (Object.keys(password).length === 0) return undefined
  const classes = { require_uppercase: 'upper', require_lowercase: 'lower', require_numbers: 'digit' } as const
  const score = password.show_zxcvbn === true ? password.min_zxcvbn_strength : undefined
  return {
    minLength: number(password.min_length),
    maxLength: number(password.max_length),
    // bcrypt takes no more.
    maxBytes: 72,
    require: [
      ...Object.entries(classes).flatMap(([name, kind]) => (password[name] === true ? [kind] : [])),
      ...(password.require_special_char === true ? (['symbol'] as const) : []),
    ],
    ...((score === 1 || score === 2 || score === 3 || score === 4) && { minScore: score }),
    breachCheck: password.disable_hibp !== true,
  }
}

/**
 * What Clerk's own pages go by, as far as the browser knows it.
 *
 * @param given the host's rules, which take the place of Clerk's group by group
 */
export function readPolicy(settings: Settings, given: AccountPolicy = {}): AccountPolicy {
  const { attribute, username, reverification } = settings
  const password = passwordPolicy(settings)
  const sms = attribute('phone_number')?.secondFactor
  return {
    name: {
      shape: 'parts',
      required: attribute('first_name')?.required === true,
      maxLength: 256,
    },
    ...(password && { password }),
    username: {
      minLength: number(username.min_length),
      maxLength: number(username.max_length),
      pattern: '[a-zA-Z0-9_\\-]+',
      immutable: attribute('username')?.immutable,
      caseInsensitive: true,
    },
    avatar: { maxBytes: 10_000_000, mimeTypes: ['image/png', 'image/jpeg', 'image/gif', 'image/webp'], square: true },
    // With reverification on, Clerk asks for a proof of its own and not for the current password.
    passwordChange: { current: reverification ? 'never' : 'required', otherSessions: 'choice' },
    ...(sms !== undefined && { mfa: { sms: sms ? 'allowed' : 'off' } }),
    backupCodes: { count: 10, requiresFactor: true },
    ...(reverification && {
      stepUp: Object.fromEntries(gated.map((operation): [OperationId, 'if_stale'] => [operation, 'if_stale'])),
    }),
    ...given,
  }
}
