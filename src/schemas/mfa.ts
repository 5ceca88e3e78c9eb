import type { MfaEnrolled, MfaEnrollment, MfaFactor, MfaStatus } from '../contract/operations/mfa.js'
import type { Parser } from '../core/parse.js'
import { availability } from './availability.js'
import { backupCodesStatus, codes } from './backup-codes.js'
import { challenge } from './challenge.js'
import { byId, list } from './collections.js'
import { doneWith, redirect } from './done.js'
import { flag, instant, oneOf, positive, text, token } from './leaves.js'
import { object, optional, or, parser, present, type Reader, unfit, variant } from './read.js'

type Pending<T> = Extract<MfaEnrollment, { status: 'pending'; type: T }>

const factor: Reader<MfaFactor> = object<MfaFactor>({
  id: token,
  type: token,
  name: optional(text),
  destination: optional(text),
  isDefault: optional(flag),
  createdAt: optional(instant),
  lastUsedAt: optional(instant),
  removable: present(availability),
})

const enrolled: Reader<MfaEnrolled> = doneWith<{ factor: MfaFactor; backupCodes?: readonly string[] | undefined }>({
  factor,
  backupCodes: optional(codes),
})

const byCode: Reader<MfaEnrollment> = object<Extract<MfaEnrollment, { challenge: unknown }>>({
  status: oneOf('pending'),
  type: oneOf('sms', 'email'),
  id: token,
  challenge,
})

const pending: Reader<MfaEnrollment> = variant<MfaEnrollment>('type', {
  totp: object<Pending<'totp'>>({
    status: oneOf('pending'),
    type: oneOf('totp'),
    id: token,
    secret: token,
    uri: token,
    digits: or(positive, 6),
    period: or(positive, 30),
    expiresAt: optional(instant),
    backupCodes: optional(codes),
  }),
  sms: byCode,
  email: byCode,
  push: object<Pending<'push'>>({ status: oneOf('pending'), type: oneOf('push'), id: token, uri: token }),
})

const status: Reader<Omit<MfaStatus, 'enabled'> & { enabled?: boolean | undefined }> = object<
  Omit<MfaStatus, 'enabled'> & { enabled?: boolean | undefined }
>({
  enabled: or(flag, undefined),
  enforced: present(or(flag, true)),
  factors: list(factor, byId),
  backupCodes: optional(backupCodesStatus),
})

/** Where it cannot be read whether it is on, having a factor says so. */
export const parseMfaStatus: Parser<MfaStatus> = parser((value, path, rejected) => {
  const held = status(value, path, rejected)
  return held === unfit ? unfit : { ...held, enabled: held.enabled ?? held.factors.length > 0 }
})

/** The answer of every `mfa.enroll` method and of `mfa.resend`. */
export const parseMfaEnrollment: Parser<MfaEnrollment> = parser(
  variant<MfaEnrollment>('status', { pending, done: enrolled, redirect }),
)

/** The answer of `mfa.confirm`. */
export const parseMfaEnrolled: Parser<MfaEnrolled> = parser(enrolled)
