import type { Account, AccountPolicy } from './account.js'
import type { BackupCodeOperations } from './operations/backup-codes.js'
import type { Query, Topic } from './operations/call.js'
import type { ConnectionOperations } from './operations/connections.js'
import type { DeletionOperations } from './operations/deletion.js'
import type { EmailOperations } from './operations/email.js'
import type { MfaOperations } from './operations/mfa.js'
import type { PasskeyOperations } from './operations/passkeys.js'
import type { PasswordOperations } from './operations/password.js'
import type { PhoneOperations } from './operations/phone.js'
import type { AnyPreferenceOperations } from './operations/preferences.js'
import type { ProfileOperations } from './operations/profile.js'
import type { SessionOperations } from './operations/sessions.js'
import type { StepUpOperations } from './operations/step-up.js'
import type { UsageOperations } from './operations/usage.js'

/** The groups of operations. Presence of a group, and of a member in it, is the static capability. */
export interface Features {
  profile: ProfileOperations
  email: EmailOperations
  phone: PhoneOperations
  password: PasswordOperations
  mfa: MfaOperations
  backupCodes: BackupCodeOperations
  passkeys: PasskeyOperations
  connections: ConnectionOperations
  sessions: SessionOperations
  preferences: AnyPreferenceOperations
  usage: UsageOperations
  deletion: DeletionOperations
  stepUp: StepUpOperations
}
export type FeatureId = keyof Features

/** Topics, not data: what to read again. Delivered in a later task than the call that caused it. */
export type AccountEvent =
  | { type: 'changed'; topics: readonly Topic[] }
  | { type: 'signed_out' }
  | { type: 'user_switched'; userId: string }

/** What a back end offers, so that the components can work on it. Declare it with `defineAccountAdapter`. */
export interface AccountAdapter<Custom extends object = object>
  extends Partial<{
    [F in FeatureId]: Features[F] | undefined
  }> {
  readonly specVersion: 1
  /** Names the adapter in error messages: `clerk`, `better-auth`, `acme`. */
  readonly id: string
  account: {
    /** The account of the user who is signed in; `session_expired` when nobody is. */
    get: Query<Account<Custom>>
  }
  /** The rules of the back end, where it can say them. */
  policy?: Query<AccountPolicy> | undefined
  /** Tells of own and of outside changes, never synchronously inside a call. Returns the way to stop. */
  subscribe?: ((listener: (event: AccountEvent) => void) => () => void) | undefined
  /** Frees what the adapter holds. The host calls it when it made the adapter and no longer needs it. */
  dispose?: (() => void) | undefined
}

type MemberPaths<F> = {
  [K in keyof F & string]: NonNullable<F[K]> extends (...args: never[]) => unknown
    ? K
    : K extends 'enroll'
      ? `${K}.${keyof NonNullable<F[K]> & string}`
      : never
}[keyof F & string]

/** `'profile.update' | 'mfa.enroll.totp' | 'sessions.revokeOthers' | …` */
export type OperationId = { [F in FeatureId]: `${F}.${MemberPaths<Features[F]>}` }[FeatureId] | 'account.get'

/** The members of `T` that `Known` does not have, as an error: they get the type `never`. */
type NoOthers<T, Known> = { [K in keyof T]: K extends keyof Known ? T[K] : never }

/** `A` where it fits the contract; every misspelt group or member gets the type `never`, and so does not compile. */
export type ExactAdapter<A> = {
  [K in keyof A]: K extends 'mfa'
    ? {
        [M in keyof A[K]]: M extends keyof Features['mfa']
          ? M extends 'enroll'
            ? NoOthers<A[K][M], Features['mfa']['enroll']>
            : A[K][M]
          : never
      }
    : K extends FeatureId
      ? NoOthers<A[K], Features[K]>
      : K extends keyof AccountAdapter
        ? A[K]
        : never
}

/**
 * Declares an adapter and keeps the exact set of its groups in its type. A misspelt or half-built group does not
 * compile.
 *
 * @param adapter the groups that this back end can serve, and no others
 */
export function defineAccountAdapter<const A extends AccountAdapter>(adapter: A & ExactAdapter<A>): A {
  return adapter
}
