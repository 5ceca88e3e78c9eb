/** The adapter for Clerk, on the `Clerk` that the host has already. */
import {
  type AccountAdapter,
  type AccountPolicy,
  type AnyPreferenceOperations,
  type ConnectionProvider,
  defineAccountAdapter,
  type PreferenceOperations,
  type PreferenceSchema,
  type ProfileOperations,
  type StepUpOperations,
} from '../../contract/index.js'
import { accountGroup } from './account.js'
import { createBackend } from './backend.js'
import type { ClerkLike } from './clerk.js'
import { type ConnectionGroup, connectionGroup } from './connections.js'
import { type DeletionGroup, deletionGroup } from './deletion.js'
import { type EmailGroup, emailGroup } from './email.js'
import { createEvents } from './events.js'
import { type BackupCodeGroup, backupCodeGroup, type MfaGroup, mfaGroup } from './mfa.js'
import { type PasskeyGroup, passkeyGroup } from './passkeys.js'
import { type PasswordGroup, passwordGroup } from './password.js'
import { type PhoneGroup, phoneGroup } from './phone.js'
import { readPolicy } from './policy.js'
import { preferenceGroup } from './preferences.js'
import { profileGroup } from './profile.js'
import { type SessionGroup, sessionGroup } from './sessions.js'
import { stepUpGroup, stepUpRequirement } from './step-up.js'

export type * from './clerk.js'

export interface ClerkOptions<S extends PreferenceSchema = PreferenceSchema> {
  /**
   * Keys of the user's `unsafeMetadata` that the user may edit. `timezone` and `locale` become those of the account; all
   * others are found in its `custom`. Other keys stay as they are.
   */
  metadataFields?: readonly string[] | undefined
  /** Preferences that are kept in `unsafeMetadata.preferences`; absent: none, and the host may add its own. */
  preferences?: S | undefined
  /**
   * The rules of the instance, group by group, in place of what Clerk tells the browser. It tells them only by a member that
   * is not public, so say here what the page depends on.
   */
  policy?: AccountPolicy | undefined
  /** The accounts elsewhere that can be connected, in place of those that are turned on in the instance. */
  providers?: readonly ConnectionProvider[] | undefined
  /** Leaves the former address with the account when a new one takes its place. */
  keepFormerEmail?: boolean | undefined
}

/** What the adapter offers. `Preferences` is absent without a schema. */
export interface ClerkAdapter extends AccountAdapter {
  profile: ProfileOperations
  email: EmailGroup
  phone: PhoneGroup
  password: PasswordGroup
  mfa: MfaGroup
  backupCodes: BackupCodeGroup
  passkeys: PasskeyGroup
  connections: ConnectionGroup
  sessions: SessionGroup
  preferences?: AnyPreferenceOperations | undefined
  deletion: DeletionGroup
  stepUp: StepUpOperations
  policy: NonNullable<AccountAdapter['policy']>
  subscribe: NonNullable<AccountAdapter['subscribe']>
  dispose: NonNullable<AccountAdapter['dispose']>
}

/**
 * The adapter for Clerk.
 *
 * Clerk holds its state once per page: two adapters on one page are on the same user.
 *
 * @param clerk `new Clerk(key)` of `@clerk/clerk-js`, what `useClerk()` returns, or `window.Clerk`; it may still be loading
 * @param options what Clerk cannot be asked for
 */
export function clerkAdapter<const S extends PreferenceSchema>(
  clerk: ClerkLike,
  options: ClerkOptions<S> & { preferences: S },
): Omit<ClerkAdapter, 'preferences'> & { preferences: PreferenceOperations<S> }
export function clerkAdapter(clerk: ClerkLike, options?: ClerkOptions): ClerkAdapter
export function clerkAdapter(
  clerk: ClerkLike,
  options: ClerkOptions = {},
): Omit<ClerkAdapter, 'preferences'> & { preferences?: unknown } {
  const { metadataFields = [], preferences, policy, providers, keepFormerEmail = false } = options
  const events = createEvents(clerk)
  const backend = createBackend(clerk, events, stepUpRequirement)
  const email = emailGroup(backend, keepFormerEmail)
  const setup = { metadataFields }

  return defineAccountAdapter<ClerkAdapter>({
    specVersion: 1,
    id: 'clerk',
    account: accountGroup(backend, setup, email.linked),
    profile: profileGroup(backend, setup),
    email: email.operations,
    phone: phoneGroup(backend),
    password: passwordGroup(backend),
    mfa: mfaGroup(backend),
    backupCodes: backupCodeGroup(backend),
    passkeys: passkeyGroup(backend),
    connections: connectionGroup(backend, providers),
    sessions: sessionGroup(backend),
    ...(preferences && { preferences: preferenceGroup(backend, preferences) }),
    deletion: deletionGroup(backend),
    stepUp: stepUpGroup(backend),
    policy: async (context) => {
      await backend.readUser({ operation: 'account.get', context: { ...context, fresh: false } })
      return readPolicy(backend.settings(), policy)
    },
    subscribe: events.subscribe,
    dispose: events.dispose,
  })
}
