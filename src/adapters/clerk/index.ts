/** The adapter for Clerk, on the `Clerk` that the host has already. */
import {
  type AccountAdapter,
  type AccountPolicy,
  type AnyPreferenceOperations,
  type ConnectionProvider,
  defineAccountAdapter,
  type PreferenceOperations,
  type PreferenceSchema,
} from '../../contract/index.js'
import { accountGroup } from './account.js'
import { type Backend, createBackend } from './backend.js'
import type { ClerkLike } from './clerk.js'
import type { ConnectionGroup } from './connections.js'
import { type DeletionGroup, deletionGroup } from './deletion.js'
import type { EmailGroup, FinishLinked } from './email.js'
import { createEvents } from './events.js'
import { later, loadOnce } from './later.js'
import { type BackupCodeGroup, backupCodeGroup, type MfaGroup, mfaGroup } from './mfa.js'
import type { PasskeyGroup } from './passkeys.js'
import type { PasswordGroup } from './password.js'
import type { PhoneGroup } from './phone.js'
import { readPolicy } from './policy.js'
import type { ProfileGroup } from './profile.js'
import type { SessionGroup } from './sessions.js'
import type { StepUpGroup } from './step-up.js'

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
  profile: ProfileGroup
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
  stepUp: StepUpGroup
  policy: NonNullable<AccountAdapter['policy']>
  subscribe: NonNullable<AccountAdapter['subscribe']>
  dispose: NonNullable<AccountAdapter['dispose']>
}

function preferencesLater(backend: Backend, schema: PreferenceSchema): AnyPreferenceOperations {
  const load = loadOnce(async () => (await import('./preferences.js')).preferenceGroup(backend, schema))
  return { schema, ...later<Omit<AnyPreferenceOperations, 'schema'>>(load, { get: true, update: true }) }
}

/**
 * The adapter for Clerk. The account is read with what is loaded at first; each other group is loaded when it is first
 * asked for something.
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
  const loadStepUp = loadOnce(() => import('./step-up.js'))
  const backend = createBackend(clerk, events, async (own, call) => (await loadStepUp()).stepUpRequirement(own, call))
  const setup = { metadataFields }
  let finishLinked: FinishLinked = async (_call, user) => user
  const loadEmail = loadOnce(async () => {
    const { emailGroup } = await import('./email.js')
    const email = emailGroup(backend, keepFormerEmail)
    finishLinked = email.finishLinked
    return email.operations
  })

  return defineAccountAdapter<ClerkAdapter>({
    specVersion: 1,
    id: 'clerk',
    account: accountGroup(backend, setup, (call, user) => finishLinked(call, user)),
    profile: later<ProfileGroup>(
      loadOnce(async () => (await import('./profile.js')).profileGroup(backend, setup)),
      { update: true, setAvatar: true, removeAvatar: true },
    ),
    email: later<EmailGroup>(loadEmail, { start: true, verify: true, resend: true, pending: true, cancel: true }),
    phone: later<PhoneGroup>(
      loadOnce(async () => (await import('./phone.js')).phoneGroup(backend)),
      { start: true, verify: true, resend: true, remove: true },
    ),
    password: later<PasswordGroup>(
      loadOnce(async () => (await import('./password.js')).passwordGroup(backend)),
      { change: true, set: true, remove: true },
    ),
    mfa: mfaGroup(backend),
    backupCodes: backupCodeGroup(backend),
    passkeys: later<PasskeyGroup>(
      loadOnce(async () => (await import('./passkeys.js')).passkeyGroup(backend)),
      { list: true, add: true, rename: true, remove: true },
    ),
    connections: later<ConnectionGroup>(
      loadOnce(async () => (await import('./connections.js')).connectionGroup(backend, providers)),
      { list: true, providers: true, connect: true, complete: true, disconnect: true },
    ),
    sessions: later<SessionGroup>(
      loadOnce(async () => (await import('./sessions.js')).sessionGroup(backend)),
      { list: true, revoke: true, revokeOthers: true, revokeAll: true },
    ),
    ...(preferences && { preferences: preferencesLater(backend, preferences) }),
    deletion: deletionGroup(backend),
    stepUp: later<StepUpGroup>(
      loadOnce(async () => (await loadStepUp()).stepUpGroup(backend)),
      { begin: true, complete: true, resend: true },
    ),
    policy: async (context) => {
      await backend.readUser({ operation: 'account.get', context: { ...context, fresh: false } })
      return readPolicy(backend.settings(), policy)
    },
    subscribe: events.subscribe,
    dispose: events.dispose,
  })
}
