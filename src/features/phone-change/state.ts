import type { Account, AnyAccountError, PhoneChange } from '../../contract/index.js'
import type { PendingIntent } from '../../core/action.js'
import type { PhoneChangeEnd, PhoneChangeFlow } from '../../core/flows/phone-change.js'
import type { ReadPhoneNumber } from '../../core/rules/phone-number.js'
import type { Unavailable } from '../../react/use-capability.js'

/** What the last step came to. `id` is new each time, so that the same words are said again. */
export type PhoneChangeOutcome = { id: number } & (
  | PhoneChangeEnd
  | { kind: 'sent' | 'resent'; change: PhoneChange }
  /** The server no longer knows the change. */
  | { kind: 'lost' }
  | {
      kind: 'failed'
      operation: 'start' | 'resend' | 'remove'
      error: AnyAccountError
      /** No answer came, and what was read since then does not say either: it may have worked. */
      unknown: boolean
    }
)

/** The number, and what the user can do with it. */
export interface PhoneChangeReady {
  status: 'ready'
  /** `null` when there is none. */
  phone: NonNullable<Account['phone']> | null
  flow: PhoneChangeFlow
  /** Goes up with each step that the user takes, so that the focus can follow. */
  moves: number
  /** What the user means by a text: a number in E.164, or what is wrong with it. */
  read: (text: string) => ReadPhoneNumber
  /** Asks for a number. */
  edit: () => void
  /** Back to what was there before. */
  back: () => void
  /** Sends a code to a number in E.164. Resolves with what went wrong. */
  start: (number: string) => Promise<AnyAccountError | undefined>
  starting: PendingIntent | undefined
  verify: (code: string) => Promise<AnyAccountError | undefined>
  verifying: PendingIntent | undefined
  resend: (() => void) | undefined
  resending: PendingIntent | undefined
  /** From when on the server sends another code, as ISO-8601; `undefined`: now. */
  resendAt: string | undefined
  /** Asks whether the number shall go. `undefined` when there is none, or the adapter cannot take it away. */
  askToRemove: (() => void) | undefined
  /** Takes it away. */
  remove: () => void
  removing: PendingIntent | undefined
  /** The last form got no answer, and what was read since then does not say either: it may have worked. */
  unknown: boolean
  /** What the server will not do again before some time. */
  blocked: { start: boolean; verify: boolean; remove: boolean }
  outcome: PhoneChangeOutcome | null
}

export type PhoneChangeState =
  | { status: 'unsupported' }
  /** The number can be seen and not changed. */
  | { status: 'unavailable'; reason: Unavailable; phone: PhoneChangeReady['phone'] }
  | { status: 'loading'; slow: boolean }
  | { status: 'failed'; error: AnyAccountError; retrying: boolean; retry: () => void }
  | PhoneChangeReady
