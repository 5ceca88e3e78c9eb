import type { Availability } from '../account.js'
import type { BackupCodesStatus } from './backup-codes.js'
import type { Challenge, Done, ISODate, Operation, Query, Redirect } from './call.js'

/** The kinds that the components know; any other string is shown as a generic row. */
export type FactorType = 'totp' | 'sms' | 'email' | 'webauthn' | 'push' | (string & {})

/** A second factor that is on. */
export interface MfaFactor {
  id: string
  type: FactorType
  name?: string | undefined
  /** Masked by the adapter. */
  destination?: string | undefined
  isDefault?: boolean | undefined
  createdAt?: ISODate | undefined
  lastUsedAt?: ISODate | undefined
  removable?: Availability | undefined
}

export interface MfaStatus {
  enabled: boolean
  /** The workspace demands a factor: the last one cannot go. */
  enforced?: boolean | undefined
  factors: readonly MfaFactor[]
  backupCodes?: BackupCodesStatus | undefined
}

/** Backup codes come at enrolment or here, whichever the provider does; shown once, after confirmation. */
export type MfaEnrolled = Done<{ factor: MfaFactor; backupCodes?: readonly string[] | undefined }>

/** An enrolment under way, or at once finished. `secret`, `uri` and `backupCodes` are secrets of the running flow. */
export type MfaEnrollment =
  | {
      status: 'pending'
      type: 'totp'
      id: string
      /** Base32, RFC 4648, without padding. */
      secret: string
      /** `otpauth://totp/…`, as the key URI format has it. */
      uri: string
      digits: number
      /** Seconds. */
      period: number
      expiresAt?: ISODate | undefined
      backupCodes?: readonly string[] | undefined
    }
  | { status: 'pending'; type: 'sms' | 'email'; id: string; challenge: Challenge }
  | { status: 'pending'; type: 'push'; id: string; uri: string }
  | MfaEnrolled
  | Redirect

/** Used by `MfaManager`. A factor counts only after `confirm`. */
export interface MfaOperations {
  status: Query<MfaStatus>
  /** One member per method that can be added. Each may reject with `conflict {kind:'already_enrolled'}`. */
  enroll: {
    totp?: Operation<{ name?: string | undefined }, MfaEnrollment> | undefined
    sms?: Operation<{ number: string; name?: string | undefined }, MfaEnrollment> | undefined
    email?: Operation<{ address?: string | undefined }, MfaEnrollment> | undefined
    webauthn?: Operation<{ name?: string | undefined }, MfaEnrollment> | undefined
    push?: Operation<{ name?: string | undefined }, MfaEnrollment> | undefined
  }
  /** Rejects with `invalid_code`; the right code then still works with the same enrolment. */
  confirm: Operation<{ enrollmentId: string; code?: string | undefined; name?: string | undefined }, MfaEnrolled>
  resend?: Operation<{ enrollmentId: string }, MfaEnrollment> | undefined
  /** The user walked away: nothing half-enrolled may stay behind. */
  abandon?: Operation<{ enrollmentId: string }, Done> | undefined
  /** The last one of an enforced account is `forbidden {reason:'policy'}`. */
  remove?: Operation<{ factorId: string }, Done | Redirect> | undefined
  disableAll?: Query<Done> | undefined
  rename?: Operation<{ factorId: string; name: string }, Done> | undefined
  setDefault?: Operation<{ factorId: string }, Done> | undefined
}
