import type { Challenge, Done, Effects, Operation, Query } from './call.js'

/** A change of the sign-in address under way. The address changes only when every challenge is verified. */
export interface EmailChange {
  id: string
  newEmail: string
  status: 'pending' | 'complete'
  /** One `new` challenge, or `new` and `current`, in any order. */
  challenges: readonly (Challenge & { role: 'current' | 'new' })[]
  /** When complete: what became of the sessions. */
  effects?: Effects | undefined
}

/** Changing the sign-in address. Used by `EmailChange`. */
export interface EmailOperations {
  /**
   * Sends the code(s) or link(s). A taken address is `conflict {kind:'taken'}` or the same answer as for a free one
   * (so that nobody can find out who has an account), never a third thing.
   */
  start: Operation<{ newEmail: string; returnTo?: string | undefined }, EmailChange>
  /** Proves one address by its code. Rejects with `invalid_code` or `code_expired`. */
  verify?: Operation<{ id: string; challengeId: string; code: string }, EmailChange> | undefined
  /** Sends one code again; before `resendAt` it is `rate_limited`. */
  resend?: Operation<{ id: string; challengeId: string }, EmailChange> | undefined
  /** The change that is under way, so that it survives a reload; `null` when there is none. */
  pending?: Query<EmailChange | null> | undefined
  cancel?: Operation<{ id: string }, Done> | undefined
}
