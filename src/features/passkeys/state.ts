import type { AnyAccountError, Effects, Passkey } from '../../contract/index.js'
import type { PendingIntent } from '../../core/action.js'
import type { WebAuthnObstacle } from '../../core/rules/webauthn-support.js'
import type { Unavailable } from '../../react/use-capability.js'
import type { KnownWaysIn } from '../../react/use-ways-in.js'

/** Who keeps a passkey: a password manager, a browser or a security key. */
export interface PasskeyProvider {
  /** As its users know it. */
  name: string
  /** The id of its mark. Absent for one that has none here. */
  brand?: string | undefined
}

/** A passkey, with what is known of it beside the server's answer. */
export interface ListedPasskey extends Passkey {
  /** `undefined` for one that does not say, or that nobody knows. */
  provider: PasskeyProvider | undefined
  /** It was added in this browser, as far as this browser remembers. */
  addedHere: boolean
  /** Why it cannot go now; `undefined` when it can. */
  kept: Unavailable | undefined
}

/** What is open in a row. One at a time, in the whole list. */
export interface PasskeyTask {
  kind: 'rename' | 'remove'
  id: string
}

/** What the last thing that the user did came to. `id` is new each time, so that the same words are said again. */
export type PasskeysOutcome = { id: number } & (
  | { kind: 'added'; passkey: Passkey | undefined; provider: PasskeyProvider | undefined; effects: Effects | undefined }
  /** The user or their device said no, or time ran out: browsers do not tell these apart, and nothing went wrong. */
  | { kind: 'not_added' }
  /** The device or password manager has a passkey of this user already. */
  | { kind: 'already_there' }
  | { kind: 'renamed'; name: string }
  | { kind: 'removed'; passkey: ListedPasskey; alreadyGone: boolean; effects: Effects | undefined }
  /** `failed`: how many sessions are still there. */
  | { kind: 'signed_out_others'; effects: Effects | undefined; failed: number }
  | {
      kind: 'failed'
      operation: 'add' | 'rename' | 'remove' | 'sign_out_others'
      passkey?: ListedPasskey | undefined
      error: AnyAccountError
      /** No answer came, and the list does not say either: it may have happened. */
      unknown: boolean
    }
)

/** The passkeys as they were read last, and what the user can do with them. */
export interface PasskeysReady {
  status: 'ready'
  passkeys: readonly ListedPasskey[]
  /** The last try to read the list again failed: it may be out of date. */
  refreshError: AnyAccountError | null
  refreshing: boolean
  refresh: () => void

  /** Why no passkey can be created on this page; `undefined` where one can. */
  obstacle: WebAuthnObstacle | undefined
  /** Starts the ceremony. `undefined` where there can be none. */
  add: (() => void) | undefined
  adding: PendingIntent | undefined
  /** Ends the ceremony that is under way. */
  stopAdding: () => void

  task: PasskeyTask | null
  /** The task that the user came back from, whose button has the focus again. */
  left: PasskeyTask | null
  /** Goes up with each step that the user takes, so that the focus can follow. */
  moves: number
  /** Back from a task, without having done it. */
  leave: () => void
  /** Asks for another name. `undefined` where the adapter cannot rename. */
  askToRename: ((id: string) => void) | undefined
  /** Renames the passkey of the task. Resolves with what went wrong. */
  rename: (name: string) => Promise<AnyAccountError | undefined>
  /** By the id of the passkey. */
  renaming: ReadonlyMap<string, PendingIntent>
  /** The last renaming got no answer, and the list does not say either: it may have worked. */
  unknown: boolean
  /** Asks whether a passkey shall go. */
  askToRemove: (id: string) => void
  /** Before one goes: the ways to sign in that are left; `undefined` while they are being read. */
  waysLeft: KnownWaysIn | undefined
  /** Removes the passkey of the task. */
  remove: () => void
  /** By the id of the passkey, also of one that has left the list already. */
  removing: ReadonlyMap<string, PendingIntent>

  /** Ends all other sessions. `undefined` where the adapter cannot. */
  signOutOthers: (() => void) | undefined
  signingOutOthers: PendingIntent | undefined
  /** What the server will not do again before some time. */
  blocked: { add: boolean; rename: boolean; remove: boolean; signOutOthers: boolean }
  outcome: PasskeysOutcome | null
}

export type PasskeysState =
  | { status: 'unsupported' }
  | { status: 'unavailable'; reason: Unavailable }
  | { status: 'loading'; slow: boolean }
  | { status: 'failed'; error: AnyAccountError; retrying: boolean; retry: () => void }
  | PasskeysReady
