import type { Done, ISODate, Operation, Page, Query } from './call.js'

/** One place where the user is signed in. */
export interface Session {
  /** Stable, and never the token. */
  id: string
  /** The session that asks. Exactly one in all pages. */
  current: boolean
  createdAt?: ISODate | undefined
  lastActiveAt?: ISODate | undefined
  expiresAt?: ISODate | undefined
  ip?: string | undefined
  device?:
    | {
        kind: 'desktop' | 'mobile' | 'tablet' | 'bot' | 'unknown'
        browser?: string | undefined
        os?: string | undefined
        /** What the user called it. */
        name?: string | undefined
      }
    | undefined
  /** From the IP address: always shown as approximate. */
  location?: { city?: string | undefined; region?: string | undefined; country?: string | undefined } | undefined
  /** Somebody of the support team, in the user's name. */
  impersonated?: boolean | undefined
  revocable: boolean
}

/** Used by `SessionList`. A failure is an error, never an empty page. */
export interface SessionOperations {
  /** `limit` is a wish; the adapter may answer with more or fewer rows. */
  list?: Operation<{ cursor?: string | undefined; limit?: number | undefined }, Page<Session>> | undefined
  /** `not_found` for one that is gone already. Revoking the current one is followed by the event `signed_out`. */
  revoke?: Operation<{ id: string }, Done> | undefined
  /** Keeps the current one. `failed`: ids of those that could not be ended. */
  revokeOthers?: Query<Done<{ count?: number | undefined; failed?: readonly string[] | undefined }>> | undefined
  /** The current one too: the host's `onSignedOut` follows. */
  revokeAll?: Query<Done> | undefined
}
