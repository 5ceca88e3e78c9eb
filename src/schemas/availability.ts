import type { Availability, ManagedBy, UnavailableReason } from '../contract/account.js'
import { oneOf, text, token } from './leaves.js'
import { object, optional, or, type Reader, unfit, variant } from './read.js'

export const managedBy: Reader<ManagedBy> = object<ManagedBy>({
  kind: or(oneOf('sso', 'scim', 'admin'), 'admin'),
  name: text,
  url: optional(token),
})

const reason: Reader<UnavailableReason> = oneOf(
  'not_supported',
  'not_configured',
  'managed',
  'policy',
  'plan',
  'last_method',
  'no_password',
  'unverified_email',
)

const strict: Reader<Availability> = variant<Availability>('state', {
  available: object<{ state: 'available' }>({ state: oneOf('available') }),
  unavailable: object<Extract<Availability, { state: 'unavailable' }>>({
    state: oneOf('unavailable'),
    reason: or(reason, 'not_supported'),
    managedBy: optional(managedBy),
    message: optional(text),
    href: optional(token),
  }),
})

/** What cannot be read is unavailable: a control that the server would refuse is worse than one that is not there. */
export const availability: Reader<Availability> = (value, path, rejected) => {
  const held = strict(value, path, rejected)
  return held === unfit ? { state: 'unavailable', reason: 'not_supported' } : held
}
