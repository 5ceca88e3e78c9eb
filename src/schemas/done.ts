import type { Done, Effects, Redirect, Topic } from '../contract/operations/call.js'
import type { Parser } from '../core/parse.js'
import { list } from './collections.js'
import { oneOf, seconds, token } from './leaves.js'
import { object, optional, parser, type Reader, type Shape, unfit, variant } from './read.js'

const topic: Reader<Topic> = oneOf(
  'account',
  'email',
  'phone',
  'password',
  'mfa',
  'backupCodes',
  'passkeys',
  'connections',
  'sessions',
  'preferences',
  'usage',
  'deletion',
)

/** What cannot be read of it is absent, and so nothing is claimed about it. */
export const effects: Reader<Effects | undefined> = optional(
  object<Effects>({
    currentSession: optional(oneOf('kept', 'rotated', 'ended')),
    otherSessions: optional(oneOf('kept', 'ended')),
    effectiveWithinSeconds: optional(seconds),
    changed: optional(list(topic)),
  }),
)

export const done: Reader<Done> = object<Done>({ status: oneOf('done'), effects })

export const redirect: Reader<Redirect> = object<Redirect>({ status: oneOf('redirect'), url: token })

/** A finished mutation that tells more than its effects. */
export function doneWith<T extends object>(shape: Shape<T>): Reader<Done<T>> {
  const readMore = object<T>(shape)
  return (value, path, rejected) => {
    const base = done(value, path, rejected)
    if (base === unfit) return unfit
    const more = readMore(value, path, rejected)
    return more === unfit ? unfit : { ...base, ...more }
  }
}

/** The answer of a mutation that returns nothing else. `null` or an empty object is never a success. */
export const parseDone: Parser<Done> = parser(done)

/** The answer of a mutation that may send the user elsewhere first. */
export const parseDoneOrRedirect: Parser<Done | Redirect> = parser(
  variant<Done | Redirect>('status', { done, redirect }),
)
