import type { Account, Availability, Role } from '../contract/account.js'
import type { FeatureId } from '../contract/adapter.js'
import type { Parser } from '../core/parse.js'
import { availability, managedBy } from './availability.js'
import { byId, list, record } from './collections.js'
import { jsonObject } from './json.js'
import { flag, flagOrUnknown, instant, oneOf, text, token } from './leaves.js'
import { nullable, object, optional, or, parser, present, type Reader, type Shape, unfit } from './read.js'

const group: Reader<Availability | undefined> = present(availability)

/** In full, so that a group which joins the contract does not compile before it is here. */
const groupShape: Shape<Account['availability']> & Record<FeatureId, unknown> = {
  profile: group,
  email: group,
  phone: group,
  password: group,
  mfa: group,
  backupCodes: group,
  passkeys: group,
  connections: group,
  sessions: group,
  preferences: group,
  usage: group,
  deletion: group,
  stepUp: group,
}
const groups: Reader<Account['availability']> = object<Account['availability']>(groupShape)

/** Absent: nothing is held back. Anything that is no object: everything is, because nobody can say what was meant. */
const groupAvailability: Reader<Account['availability']> = (value, path, rejected) => {
  const held = groups(value === undefined ? {} : value, path, rejected)
  if (held !== unfit) return held
  const closed: Availability = { state: 'unavailable', reason: 'not_supported' }
  return Object.fromEntries(Object.keys(groupShape).map((id) => [id, closed]))
}

const fieldState: Reader<'editable' | 'readonly' | 'hidden' | undefined> = present(
  or(oneOf('editable', 'readonly', 'hidden'), 'readonly'),
)
const allReadonly: Account['fields'] = {
  fullName: 'readonly',
  firstName: 'readonly',
  lastName: 'readonly',
  username: 'readonly',
  timezone: 'readonly',
  locale: 'readonly',
  avatar: 'readonly',
}
const fields: Reader<Account['fields']> = (value, path, rejected) => {
  const held = record(fieldState)(value === undefined ? {} : value, path, rejected)
  return held === unfit ? allReadonly : held
}

const role: Reader<Role> = object<Role>({
  id: token,
  name: text,
  description: optional(text),
  scope: optional(object<NonNullable<Role['scope']>>({ type: text, id: token, name: optional(text) })),
})

const unset: { url: null; source: 'none' } = { url: null, source: 'none' }
const avatar: Reader<Account['avatar']> = object<Account['avatar']>({
  url: or(nullable(token), null),
  source: or(oneOf('custom', 'provider', 'none'), 'none'),
})

/** `null` says that the field is empty, and so is not the same as absent. */
const emptiable: Reader<string | null | undefined> = present(or(nullable(text), undefined))

/** The account. Only one without an id does not fit; what cannot be read of the rest reads as empty, or as locked. */
export const parseAccount: Parser<Account> = parser(
  object<Account>({
    id: token,
    fullName: or(nullable(text), null),
    firstName: emptiable,
    lastName: emptiable,
    username: emptiable,
    email: or(nullable(object<NonNullable<Account['email']>>({ address: token, verified: or(flag, false) })), null),
    phone: present(
      or(nullable(object<NonNullable<Account['phone']>>({ number: token, verified: or(flag, false) })), undefined),
    ),
    avatar: or(avatar, unset),
    timezone: emptiable,
    locale: emptiable,
    createdAt: optional(instant),
    updatedAt: optional(instant),
    lastSignInAt: optional(instant),
    hasPassword: flagOrUnknown,
    mfaEnabled: flagOrUnknown,
    roles: or(list(role, byId), []),
    managedBy: optional(managedBy),
    custom: or(jsonObject, {}),
    fields,
    availability: groupAvailability,
  }),
)
