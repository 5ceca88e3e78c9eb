/** An instant as ISO-8601 in UTC, for instance `2026-03-12T09:30:00.000Z`. */
export type ISODate = string

declare const proofBrand: unique symbol
/**
 * What a finished step-up hands to the call that asked for it. Opaque: the secret behind it stays in the adapter's
 * closure, so the object may be kept in memory but means nothing to anybody else.
 */
export interface StepUpProof {
  readonly [proofBrand]: true
  /** `operation`: good for the call that asked and for no other. `session`: good for every call until it expires. */
  readonly scope: 'session' | 'operation'
  readonly expiresAt?: ISODate | undefined
}

/** The second argument of every operation, and the only one of a read. */
export interface OperationContext {
  /** Aborted on unmount, time-out, adapter swap and change of user. Reject with `cancelled {by:'signal'}` promptly. */
  readonly signal: AbortSignal
  /** One per user intent: the same across a step-up replay, new when the user submits again. */
  readonly idempotencyKey: string
  /** Skip every cache, the provider's own one too. */
  readonly fresh?: boolean | undefined
  /** What `stepUp.complete` returned, on the replay of the call that asked for it. */
  readonly proof?: StepUpProof | undefined
}

/** A call with an input. Rejects with an `AccountError` and with nothing else. */
export type Operation<Input, Output> = (input: Input, context: OperationContext) => Promise<Output>

/** A call without an input. Rejects with an `AccountError` and with nothing else. */
export type Query<Output> = (context: OperationContext) => Promise<Output>

/** One page of a list that is read by cursor. */
export interface Page<T> {
  items: readonly T[]
  /** Hand it back to get the next page; `null` on the last one. */
  nextCursor: string | null
  /** How many there are in all pages, where the back end knows. */
  total?: number | undefined
}

/** What can change, and so what has to be read again. */
export type Topic =
  | 'account'
  | 'email'
  | 'phone'
  | 'password'
  | 'mfa'
  | 'backupCodes'
  | 'passkeys'
  | 'connections'
  | 'sessions'
  | 'preferences'
  | 'usage'
  | 'deletion'

/** What a mutation did to the user's sessions. The components read `changed` again and say what happened. */
export interface Effects {
  /** `rotated`: the session goes on under a new id. `ended`: the next call is `session_expired`. */
  currentSession?: 'kept' | 'rotated' | 'ended' | undefined
  otherSessions?: 'kept' | 'ended' | undefined
  /** Seconds until sessions that end really stop working (a cached token, say); absent means at once. */
  effectiveWithinSeconds?: number | undefined
  /** Topics that this call changed beside the obvious one. */
  changed?: readonly Topic[] | undefined
}

/** A mutation that is finished. */
export type Done<T = unknown> = { status: 'done'; effects?: Effects | undefined } & T

/** The user has to go to `url` to go on. Adapters return URLs; the host's router decides how to go there. */
export interface Redirect {
  status: 'redirect'
  url: string
}

/** One way of proving that an address or a device is the user's: email change, phone, SMS factor, step-up. */
export interface Challenge {
  id: string
  channel: 'email' | 'sms' | 'voice' | 'totp' | 'backup_code'
  method: 'code' | 'link'
  /** Goes from `waiting` to `sent` to `verified`, never back. */
  status: 'waiting' | 'sent' | 'verified'
  /** Masked by the adapter: `a••@example.com`. */
  destination?: string | undefined
  /** Characters in the code, without separators. */
  codeLength?: number | undefined
  alphabet?: 'digits' | 'alphanumeric' | undefined
  expiresAt?: ISODate | undefined
  /** The earliest moment at which a new code may be asked for. */
  resendAt?: ISODate | undefined
  attemptsLeft?: number | undefined
}
