import type { AccountAdapter, OperationId, StepUpOperations, StepUpRequirement } from '../contract/index.js'

/** A further place where the user is signed in, made by a sign-in of its own. */
export interface SecondDevice {
  /** Asks the server with the credentials of that device, so that the adapter is not checked by itself. */
  isSignedIn(): boolean | Promise<boolean>
}

/** What the user types or brings back to finish a step-up. */
export type StepUpAnswer = Omit<Parameters<StepUpOperations['complete']>[0], 'requirement'>

/** A value now or a promise of it. */
type Eventually<T> = T | Promise<T>

/**
 * One adapter on one fresh account of its own, and the means to play the user, the server and the outside world.
 *
 * Every member but `adapter` is optional. A check that needs one which is not there is reported as skipped, by name; so
 * start with `adapter` and `password`, run the suite, and add what the skipped checks ask for. The account has a name and
 * a verified email address, and its current session is new enough for every call. Each member acts on the server and not
 * through the adapter, so that no adapter is checked by itself.
 */
export interface AdapterFixture {
  readonly adapter: AccountAdapter
  /** Frees everything: the adapter, the server, its port. Awaited after each check. */
  readonly dispose?: (() => Eventually<void>) | undefined

  // ── What is known about the account and its server ──────────────────────────────────────────────────────

  /** The current password of the user. */
  readonly password?: string | undefined
  /** A password that the server takes as a new one. A long one with all kinds of characters when absent. */
  readonly newPassword?: string | undefined
  /** A password that the server refuses. */
  readonly weakPassword?: string | undefined
  /** A user name that somebody else has. */
  readonly takenUsername?: string | undefined
  /** An email address that somebody else has. */
  readonly takenEmail?: string | undefined
  /** A phone number (E.164) that somebody else has. */
  readonly takenPhone?: string | undefined
  /** A key of `account.custom` that the user may set to any text, beside at least one other key. */
  readonly customField?: string | undefined
  /** The key of a preference that is locked for this user. */
  readonly lockedPreference?: string | undefined
  /** The back end honours idempotency keys. */
  readonly idempotent?: true | undefined

  // ── What the user does ──────────────────────────────────────────────────────────────────────────────────

  /** The code that an authenticator app shows for `uri`, and that the server takes now. */
  readonly totpCode?: ((uri: string) => Eventually<string>) | undefined
  /** The latest code in the mailbox of `address`. */
  readonly readEmailCode?: ((address: string) => Eventually<string>) | undefined
  /** Opens the link in the latest mail to `address`. */
  readonly openEmailLink?: ((address: string) => Eventually<void>) | undefined
  /** The latest code sent to `number` (E.164). */
  readonly readSmsCode?: ((number: string) => Eventually<string>) | undefined
  /** The right answer to a step-up; may call `stepUp.begin` itself. When absent, the password is given. */
  readonly answerStepUp?: ((requirement: StepUpRequirement) => Eventually<StepUpAnswer>) | undefined
  /** What the user does with the next passkey dialog of the browser. */
  readonly passkeyDialog?: ((choice: 'accept' | 'dismiss') => Eventually<void>) | undefined
  /** Agrees at the provider to which `connect` led, and returns the URL on which the browser comes back. */
  readonly finishConnect?: ((url: string) => Eventually<string>) | undefined

  // ── What happens to the account ─────────────────────────────────────────────────────────────────────────

  /** Signs the user in on a further device. */
  readonly secondDevice?: (() => Eventually<SecondDevice>) | undefined
  /** Makes the session too old for sensitive calls, and returns those that now ask for a step-up. */
  readonly makeStale?: (() => Eventually<readonly OperationId[]>) | undefined
  /** Ends the current session on the server; the adapter is not told. */
  readonly endSession?: (() => Eventually<void>) | undefined
  /** Changes the name of the user from another place, for instance on a second device. */
  readonly changeElsewhere?: (() => Eventually<void>) | undefined
  /** Turns the account into one without a password. */
  readonly withoutPassword?: (() => Eventually<void>) | undefined
  /** Turns a connection into the only way to sign in, and returns its id. */
  readonly leaveOnlyConnection?: (() => Eventually<string>) | undefined
  /** Turns a passkey into the only way to sign in, and returns its id. */
  readonly leaveOnlyPasskey?: (() => Eventually<string>) | undefined
  /** Turns the account into one that may not be deleted now. */
  readonly blockDeletion?: (() => Eventually<void>) | undefined
  /** From now on the workspace demands a second factor. */
  readonly enforceMfa?: (() => Eventually<void>) | undefined

  // ── What happens to the network and the server ──────────────────────────────────────────────────────────

  /** Cuts the connection. Returns the way to mend it. */
  readonly goOffline?: (() => Eventually<() => void>) | undefined
  /** From now on the server answers every request with an error that nobody expects. Returns the way to mend it. */
  readonly breakServer?: (() => Eventually<() => void>) | undefined
  /** The server answers the next request of `operation` with "too many requests" and the time to wait. */
  readonly rateLimit?: ((operation: OperationId) => Eventually<void>) | undefined
  /** Requests arrive and are carried out, but their answers wait until the returned function is called. */
  readonly holdAnswers?: (() => Eventually<() => void>) | undefined
  /** Lets time pass on the server, in milliseconds. */
  readonly advance?: ((ms: number) => Eventually<void>) | undefined

  // ── Independent readers: what is true on the server ─────────────────────────────────────────────────────

  /** How many requests have reached the server so far. */
  readonly countRequests?: (() => Eventually<number>) | undefined
  /** The tokens of all sessions and every other secret that no answer may ever hold. */
  readonly listSecrets?: (() => Eventually<readonly string[]>) | undefined
  /** The sign-in address as the server has it. */
  readonly readEmail?: (() => Eventually<string>) | undefined
  /** Whether a sign-in with this password would pass. */
  readonly acceptsPassword?: ((password: string) => Eventually<boolean>) | undefined
  /** Whether the account is still there. */
  readonly accountExists?: (() => Eventually<boolean>) | undefined
}

/** What a check may need beside the adapter. */
export type FixtureHelper = Exclude<keyof AdapterFixture, 'adapter' | 'dispose'>
