import type { AnyAccountError, DeletionBlocker, DeletionEligibility, ISODate } from '../../contract/index.js'
import type { PendingIntent } from '../../core/action.js'
import type { SmallForm } from '../../react/form/use-small-form.js'
import type { Arrivals } from '../../react/use-arrival.js'
import type { Unavailable } from '../../react/use-capability.js'

/** What the last action came to. `id` is new each time, so that the same words are said again. */
export type DangerZoneOutcome = { id: number } & (
  | { kind: 'scheduled'; purgeAt: ISODate; cancellable: boolean }
  | { kind: 'confirmation_sent'; destination?: string | undefined }
  /** The account stays: a scheduled deletion was taken back. */
  | { kind: 'kept' }
  /** `unknown`: nobody knows whether it stays. */
  | { kind: 'keep_failed'; error: AnyAccountError; unknown: boolean }
)

export interface DangerZoneReady {
  status: 'ready'
  mode: DeletionEligibility['mode']
  /** How long the account can be restored, in days. */
  graceDays: number | undefined
  /** What has to be put in order first. */
  blockers: readonly DeletionBlocker[]
  /** What the user should know, and what stops nobody. */
  warnings: readonly DeletionBlocker[]
  /** What will happen, in the host's words. */
  consequences: readonly string[]
  /** What the user has to type; `undefined` when nothing. */
  phrase: string | undefined
  /** As far as is known, the server would do it. It is the server that decides. */
  eligible: boolean
  /** A deletion is pending: when the account goes. */
  scheduledFor: ISODate | undefined
  /** The last step is open. */
  asking: boolean
  /** Opens the last step, and reads again what is in the way. Does nothing while something is. */
  ask: () => void
  /** Closes the last step. */
  back: () => void
  /** The form of the last step. */
  form: SmallForm<'confirm'>
  requesting: PendingIntent | undefined
  /** No answer came to the last request: it may have been carried out. */
  unclear: boolean
  /** The server wants the user to wait before the next try. */
  requestBlocked: boolean
  /** Takes the pending deletion back; `undefined` when the adapter cannot. */
  keep: (() => void) | undefined
  keeping: PendingIntent | undefined
  /** The server wants the user to wait before the next try to take it back. */
  keepBlocked: boolean
  outcome: DangerZoneOutcome | null
  /** For the focus. */
  arrivals: Arrivals
  /** The last try to read it again failed: this may be out of date. */
  refreshError: AnyAccountError | null
  refreshing: boolean
  refresh: () => void
}

export type DangerZoneState =
  /** The adapter cannot delete the account. */
  | { status: 'unsupported' }
  | { status: 'unavailable'; reason: Unavailable }
  | { status: 'loading'; slow: boolean }
  | { status: 'failed'; error: AnyAccountError; retrying: boolean; retry: () => void }
  | DangerZoneReady
