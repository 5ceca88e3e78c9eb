import type { AnyAccountError, BackupCodesStatus } from '../../contract/index.js'
import type { PendingIntent } from '../../core/action.js'
import type { BackupCodesFlow } from '../../core/flows/backup-codes.js'
import type { OneTime } from '../../core/one-time.js'
import type { Unavailable } from '../../react/use-capability.js'

/** What the last thing that the user did came to. `id` is new each time, so that the same words are said again. */
export type BackupCodesOutcome = { id: number } /** New codes are on the screen. */ & (
  | { kind: 'issued'; invalidatedPrevious: boolean }
  /** The user has saved them, and they are gone. */
  | { kind: 'saved' }
  /** They went before the user said that they were saved: the page was left. */
  | { kind: 'vanished' }
  /** The server made new ones, and its answer got lost: nobody has them, and the former ones are dead. */
  | { kind: 'lost' }
  | { kind: 'disabled'; alreadyGone: boolean }
  | {
      kind: 'failed'
      operation: 'regenerate' | 'disable'
      error: AnyAccountError
      /** No answer came, and what was read since then does not say either: it may have happened. */
      unknown: boolean
    }
)

/** The codes that there are, as numbers, and what the user can do with them. */
export interface BackupCodesReady {
  status: 'ready'
  generated: BackupCodesStatus['generated']
  /** How many the user can still use. */
  remaining: number | 'unknown'
  total: number | undefined
  /** ISO-8601. */
  generatedAt: string | undefined
  /** So few are left that new ones are due. */
  low: boolean
  /** The last try to read it again failed: the numbers may be out of date. */
  refreshError: AnyAccountError | null
  refreshing: boolean
  refresh: () => void
  flow: BackupCodesFlow
  /** Goes up with each step that the user takes, so that the focus can follow. */
  moves: number
  /** Asks whether new codes shall be made; where no old ones can be lost, it makes them. */
  askToRegenerate: () => void
  /** Makes new codes: the old ones stop working. Call it from the user's event. */
  regenerate: () => void
  regenerating: PendingIntent | undefined
  /** Asks whether all codes shall go. `undefined` when there are none, or the adapter cannot take them away. */
  askToDisable: (() => void) | undefined
  disable: () => void
  disabling: PendingIntent | undefined
  /** Leaves things as they are. */
  back: () => void
  /** The new codes while they are shown, outside of React. Empty in every other step. */
  codes: OneTime<readonly string[]>
  /** The user has saved the codes: they go, and cannot come back. */
  close: () => void
  /** What the server will not do again before some time. */
  blocked: { regenerate: boolean; disable: boolean }
  outcome: BackupCodesOutcome | null
}

export type BackupCodesState =
  | { status: 'unsupported' }
  | {
      status: 'unavailable'
      reason: Unavailable
      /** Codes come with a second factor, and the user has none yet. */
      needsFactor: boolean
    }
  | { status: 'loading'; slow: boolean }
  | { status: 'failed'; error: AnyAccountError; retrying: boolean; retry: () => void }
  | BackupCodesReady
