import type { Done, ISODate, Operation, Query, Redirect } from './call.js'

export interface DeletionBlocker {
  code: 'sole_owner' | 'active_subscription' | 'pending_transfer' | 'legal_hold' | 'managed' | (string & {})
  /** `warning` informs; only `blocking` stops. */
  severity: 'blocking' | 'warning'
  resource?: { type: string; id: string; name?: string | undefined } | undefined
  /** The host's own words, shown as they are. */
  message?: string | undefined
  /** The ways out: transfer, delete, contact support. */
  resolutions?: readonly { id: string; label?: string | undefined; href?: string | undefined }[] | undefined
}

export interface DeletionEligibility {
  eligible: boolean
  blockers: readonly DeletionBlocker[]
  mode: 'immediate' | 'scheduled' | 'confirm_by_email' | 'unknown'
  graceDays?: number | undefined
  /** Set when a deletion is already pending. */
  scheduledFor?: ISODate | undefined
  /** What will happen, in the host's words. */
  consequences?: readonly string[] | undefined
  /** What the user has to type; absent means nothing. */
  confirmPhrase?: string | undefined
}

export type DeletionOutcome =
  | Done<{ outcome: 'deleted' }>
  | Done<{ outcome: 'scheduled'; purgeAt: ISODate; cancellable: boolean }>
  | Done<{ outcome: 'confirmation_sent'; destination?: string | undefined }>
  | Redirect

/** Used by `DangerZone`. */
export interface DeletionOperations {
  check?: Query<DeletionEligibility> | undefined
  /** Checks again and rejects with `blocked` and the same blockers. After `deleted` every call is `session_expired`. */
  request: Operation<{ confirm?: string | undefined; returnTo?: string | undefined }, DeletionOutcome>
  /** Takes back a scheduled deletion. */
  cancel?: Query<Done> | undefined
}
