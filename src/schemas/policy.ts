import type { AccountPolicy, PasswordPolicy } from '../contract/account.js'
import type { Parser } from '../core/parse.js'
import { list, record } from './collections.js'
import { count, flag, oneOf, text } from './leaves.js'
import { object, optional, or, parser, present, type Reader, refuse, unfit } from './read.js'

type Part<K extends keyof AccountPolicy> = NonNullable<AccountPolicy[K]>

/** A rule that is there but cannot be read counts as switched on. */
const rule: Reader<boolean | undefined> = present(or(flag, true))
const limit: Reader<number | undefined> = optional(count)

const score: Reader<0 | 1 | 2 | 3 | 4> = (value, path, rejected) =>
  value === 0 || value === 1 || value === 2 || value === 3 || value === 4
    ? value
    : refuse(rejected, path, 'expected a whole number from 0 to 4')

const pattern: Reader<string> = (value, path, rejected) => {
  const source = text(value, path, rejected)
  if (source === unfit || compiles(source)) return source
  return refuse(rejected, path, 'expected the source of a regular expression')
}

function compiles(source: string): boolean {
  try {
    return new RegExp(source, 'u') instanceof RegExp
  } catch {
    return false
  }
}

/** A maximum below the minimum would refuse everything: the minimum stays, being the one that protects. */
function withoutContradiction<T extends { minLength?: number | undefined; maxLength?: number | undefined }>(
  read: Reader<T>,
): Reader<T> {
  return (value, path, rejected) => {
    const held = read(value, path, rejected)
    if (held === unfit || (held.minLength ?? 0) <= (held.maxLength ?? Number.POSITIVE_INFINITY)) return held
    refuse(rejected, `${path}.maxLength`, 'is less than minLength')
    return { ...held, maxLength: undefined }
  }
}

const password: Reader<PasswordPolicy> = withoutContradiction(
  object<PasswordPolicy>({
    minLength: limit,
    maxLength: limit,
    maxBytes: limit,
    require: optional(list(oneOf('upper', 'lower', 'digit', 'symbol'), (name) => name)),
    atLeastClasses: limit,
    minScore: optional(score),
    breachCheck: rule,
    history: limit,
  }),
)

const username: Reader<Part<'username'>> = withoutContradiction(
  object<Part<'username'>>({
    minLength: limit,
    maxLength: limit,
    pattern: optional(pattern),
    immutable: rule,
    caseInsensitive: optional(flag),
  }),
)

const passwordChange: Reader<Part<'passwordChange'>> = object<Part<'passwordChange'>>({
  current: or(oneOf('required', 'if_stale', 'never'), 'required'),
  otherSessions: or(oneOf('always_end', 'always_keep', 'choice'), 'always_end'),
})

/**
 * The rules of the back end. An absent rule leaves the decision to the server; one that cannot be read is taken as the
 * strictest of its kind, or left out where there is no such thing (a length).
 */
export const parsePolicy: Parser<AccountPolicy> = parser(
  object<AccountPolicy>({
    name: optional(object<Part<'name'>>({ shape: oneOf('full', 'parts'), required: rule, maxLength: limit })),
    password: optional(password),
    username: optional(username),
    avatar: optional(
      object<Part<'avatar'>>({ maxBytes: limit, mimeTypes: optional(list(text)), square: optional(flag) }),
    ),
    passwordChange: present(or(passwordChange, { current: 'required', otherSessions: 'always_end' })),
    mfa: present(
      or(object<Part<'mfa'>>({ sms: present(or(oneOf('allowed', 'only_beside_stronger', 'off'), 'off')) }), {
        sms: 'off',
      }),
    ),
    backupCodes: optional(object<Part<'backupCodes'>>({ count: limit, requiresFactor: rule, warnBelow: limit })),
    stepUp: optional(record(present(or(oneOf('always', 'if_stale', 'never'), 'always')))),
  }),
)
