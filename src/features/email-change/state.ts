import type { Account, AnyAccountError, EmailChange } from '../../contract/index.js'
import type { PendingIntent } from '../../core/action.js'
import type { EmailChangeEnd, EmailChangeFlow } from '../../core/flows/email-change.js'
import type { Unavailable } from '../../react/use-capability.js'

/** One proof that a change waits for: of the new address, or of the current one. */
export type EmailChallenge = EmailChange['challenges'][number]

/** What the last step came to. `id` is new each time, so that the same words are said again. */
export type EmailChangeOutcome = { id: number } & (
  | EmailChangeEnd
  /** Codes or links are on their way. */
  | { kind: 'sent'; change: EmailChange }
  /** One address is proved, and another one is not. */
  | { kind: 'half_done'; verified: EmailChallenge; change: EmailChange }
  | { kind: 'resent'; challenge: EmailChallenge }
  /** The user asked whether the link was opened, and it was not. */
  | { kind: 'still_waiting' }
  | {
      kind: 'failed'
      operation: 'start' | 'resend' | 'cancel' | 'check'
      error: AnyAccountError
      /** No answer came, and what was read since then does not say either: it may have worked. */
      unknown: boolean
    }
)

/** The address, and what the user can do with it. */
export interface EmailChangeReady {
  status: 'ready'
  /** The address that the user signs in with; `null` when there is none. */
  email: Account['email']
  flow: EmailChangeFlow
  /** Goes up with each step that the user takes, so that the focus can follow. */
  moves: number
  /** Asks for a new address. */
  edit: () => void
  /** Back from the new address, to what was there before. */
  back: () => void
  /** Resolves with what went wrong. */
  start: (newEmail: string) => Promise<AnyAccountError | undefined>
  starting: PendingIntent | undefined
  /** Proves one address by its code; resolves with what went wrong. `undefined` where the adapter takes no codes. */
  verify: ((challengeId: string, code: string) => Promise<AnyAccountError | undefined>) | undefined
  /** By the ids of their challenges. */
  verifying: ReadonlyMap<string, PendingIntent>
  resend: ((challengeId: string) => void) | undefined
  resending: ReadonlyMap<string, PendingIntent>
  /** From when on the server sends another one, as ISO-8601; `undefined`: now. */
  resendAt: (challenge: EmailChallenge) => string | undefined
  cancel: (() => void) | undefined
  cancelling: PendingIntent | undefined
  /** Asks whether the change was confirmed meanwhile, by a link for instance. */
  check: () => void
  checking: boolean
  /** The last form got no answer, and what was read since then does not say either: it may have worked. */
  unknown: boolean
  /** What the server will not do again before some time. */
  blocked: { start: boolean; verify: ReadonlySet<string>; cancel: boolean }
  outcome: EmailChangeOutcome | null
}

export type EmailChangeState =
  | { status: 'unsupported' }
  /** The address can be seen and not changed. */
  | { status: 'unavailable'; reason: Unavailable; email: Account['email'] }
  | { status: 'loading'; slow: boolean }
  | { status: 'failed'; error: AnyAccountError; retrying: boolean; retry: () => void }
  | EmailChangeReady
