import type { AnyAccountError, Session } from '../../contract/index.js'
import type { PendingIntent } from '../../core/action.js'
import type { Unavailable } from '../../react/use-capability.js'

/** What the last thing that the user did came to. `id` is new each time, so that the same words are said again. */
export type SessionListOutcome = { id: number } & (
  | { kind: 'revoked'; session: Session | undefined; alreadyGone: boolean; effectiveWithinSeconds: number | undefined }
  | { kind: 'revoked_others'; count: number | undefined; effectiveWithinSeconds: number | undefined }
  | { kind: 'revoked_all' }
  /** Some of the others are still signed in. */
  | {
      kind: 'partly'
      /** `undefined` where the back end does not say how many it ended. */
      ended: number | undefined
      failed: readonly string[]
      failedSessions: readonly Session[]
      effectiveWithinSeconds: number | undefined
    }
  | {
      kind: 'failed'
      operation: 'revoke' | 'revoke_others' | 'revoke_all'
      session?: Session | undefined
      error: AnyAccountError
      /** No answer came, and the list does not say either: it may have happened. */
      unknown: boolean
    }
)

/** The list as it was read last, and what the user can do with it. */
export interface SessionListReady {
  status: 'ready'
  /** The session that asks first, then the others; as many as are shown. `null`: the adapter cannot list them. */
  sessions: readonly Session[] | null
  current: Session | undefined
  /** Whether there is any session beside the current one; true when the adapter cannot list them. */
  hasOthers: boolean
  /** How many there are in all, where the back end says so or everything has been read. */
  total: number | undefined
  /** `undefined` when everything is shown. */
  showMore: (() => void) | undefined
  /** The next page is on its way. */
  loadingMore: boolean
  /** The last try to read the list again failed: it may be out of date. */
  refreshError: AnyAccountError | null
  refreshing: boolean
  refresh: () => void
  /** Sessions that are being ended, by id. */
  revoking: ReadonlyMap<string, PendingIntent>
  revokingOthers: PendingIntent | undefined
  revokingAll: PendingIntent | undefined
  /** What the server will not do again before some time. */
  blocked: { sessions: ReadonlySet<string>; others: boolean; all: boolean }
  /** `undefined` where the adapter has no such operation. */
  revoke: ((id: string) => void) | undefined
  revokeOthers: (() => void) | undefined
  revokeAll: (() => void) | undefined
  outcome: SessionListOutcome | null
  /** After `partly`: tries exactly those again that failed. */
  retryFailed: (() => void) | undefined
  retryingFailed: boolean
}

export type SessionListState =
  | { status: 'unsupported' }
  | { status: 'unavailable'; reason: Unavailable }
  | { status: 'loading'; slow: boolean }
  | { status: 'failed'; error: AnyAccountError; retrying: boolean; retry: () => void }
  | SessionListReady
