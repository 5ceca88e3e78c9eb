import type { AnyAccountError, Effects, PasswordPolicy } from '../../contract/index.js'
import type { PendingIntent } from '../../core/action.js'
import type { Unavailable } from '../../react/use-capability.js'
import type { PasswordChangeInput } from './actions.js'

/** What a change came to. `id` is new each time, so that the same words are said again. */
export type PasswordChangeOutcome = { id: number } & (
  | {
      kind: 'changed' | 'set'
      /** What the back end reports; what it does not report is not known. */
      effects: Effects | undefined
      /** The other sessions were to end. */
      wantedOthersEnded: boolean
    }
  /** It goes on on another page. */
  | { kind: 'leaving' }
)

export interface PasswordChangeReady {
  status: 'ready'
  /** `set`: the user has no password yet. */
  mode: 'change' | 'set'
  /** Whether the current password has to be given. */
  asksCurrent: boolean
  /** What becomes of the other sessions; `choice`: the user decides. */
  otherSessions: 'always_end' | 'always_keep' | 'choice'
  /** What the new password has to be. What it does not say, the server decides. */
  policy: PasswordPolicy
  /** By which a password manager files it: the address or name that the user signs in with. */
  username: string | undefined
  /** Words that a good password does not hold: the user's name and address. */
  personal: readonly string[]
  pending: PendingIntent | undefined
  /** The server takes no other try yet. */
  blocked: boolean
  /**
   * Carries it out. Call it from a user's event. Resolves with what went wrong, or with nothing; never rejects, and keeps
   * nothing of the input.
   */
  submit: (input: PasswordChangeInput) => Promise<AnyAccountError | undefined>
  /** No answer came to the last try: the password may be the old or the new one. */
  unknown: boolean
  outcome: PasswordChangeOutcome | null
  /** After an outcome: back to the form. */
  again: () => void
}

export type PasswordChangeState =
  | { status: 'unsupported' }
  | { status: 'unavailable'; reason: Unavailable }
  | { status: 'loading'; slow: boolean }
  | { status: 'failed'; error: AnyAccountError; retrying: boolean; retry: () => void }
  | PasswordChangeReady
