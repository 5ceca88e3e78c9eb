import type { Challenge, Done, Effects, Operation, Query } from './call.js'

/** A change of the phone number under way. */
export interface PhoneChange {
  id: string
  /** E.164: `+4930123456`. */
  number: string
  status: 'pending' | 'complete'
  challenge?: Challenge | undefined
  effects?: Effects | undefined
}

/** Adding, changing and removing the phone number. Used by `PhoneChange`. */
export interface PhoneOperations {
  /** Sends a code to `number` (E.164). Rejects with `validation` or `conflict {kind:'taken'}`. */
  start: Operation<{ number: string }, PhoneChange>
  /** Rejects with `invalid_code` or `code_expired`. */
  verify: Operation<{ id: string; code: string }, PhoneChange>
  /** Before `resendAt` it is `rate_limited`. */
  resend?: Operation<{ id: string }, PhoneChange> | undefined
  remove?: Query<Done> | undefined
}
