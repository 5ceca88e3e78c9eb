import {
  type AccountAdapter,
  type AccountPolicy,
  type AnyPreferenceOperations,
  type ConnectionOperations,
  type DeletionOperations,
  defineAccountAdapter,
  type EmailOperations,
  type PasskeyOperations,
  type PhoneOperations,
  type ProfileOperations,
  type SessionOperations,
  type StepUpOperations,
} from '../../contract/index.js'
import { accountGroup } from './account.js'
import { type Backend, createBackend } from './backend.js'
import { type BackupCodeGroup, backupCodeGroup } from './backup-codes.js'
import type { BetterAuthClientLike } from './client.js'
import { type BetterAuthProvider, connectionGroup } from './connections.js'
import { deletionGroup } from './deletion.js'
import { emailByCodes } from './email-codes.js'
import { type EmailLinks, emailByLinks } from './email-links.js'
import { createEvents } from './events.js'
import type { BetterAuthHost } from './host.js'
import { type MfaGroup, mfaGroup } from './mfa.js'
import type { Offered } from './offered.js'
import { passkeyGroup } from './passkeys.js'
import { type PasswordGroup, passwordGroup } from './password.js'
import { passwordProofs } from './password-proofs.js'
import { phoneGroup } from './phone.js'
import { type BetterAuthPreferences, preferenceGroup } from './preferences.js'
import { profileGroup, profileSetup } from './profile.js'
import { sessionGroup } from './sessions.js'
import { stepUpGroup, stepUpRequirement } from './step-up.js'

export type { BetterAuthClientLike } from './client.js'
export type { BetterAuthProvider } from './connections.js'
export type { BetterAuthHost, HostCall } from './host.js'
export { type LatchkeyHostPart, latchkeyHost } from './latchkey-host.js'
export type { BetterAuthPreferences } from './preferences.js'

/** The plugins of the client that add something here. One that the client's type does not have is refused. */
export type BetterAuthPlugin<Client> =
  | (Client extends { isUsernameAvailable: unknown } ? 'username' : never)
  | (Client extends { emailOtp: object } ? 'emailOtp' : never)
  | (Client extends { phoneNumber: object } ? 'phoneNumber' : never)
  | (Client extends { twoFactor: object } ? 'twoFactor' : never)
  | (Client extends { passkey: object } ? 'passkey' : never)

export interface BetterAuthOptions<Client extends BetterAuthClientLike = BetterAuthClientLike> {
  /**
   * The plugins that client and server both have. They have to be named, because a real client answers to every name
   * and so cannot be asked. Name `emailOtp` when its `changeEmail` is enabled; with `verifyCurrentEmail` beside it the
   * current address gets a code too. Users without a password then also confirm that it is them by a mailed code; for that
   * alone, leave the rest out with `omitFeatures(adapter, 'email')`.
   */
  plugins?: readonly BetterAuthPlugin<Client>[] | undefined
  /**
   * The names of the server's `user.additionalFields` that the user may edit. `firstName`, `lastName`, `timezone` and
   * `locale` become those of the account; all others are found in its `custom`.
   */
  additionalFields?: readonly string[] | undefined
  /**
   * The preferences, of which each is one of the server's `user.additionalFields` under the same name: `boolean` for a
   * toggle, `string` for a text or a choice, `number`, and `string[]` for several choices. Leave locked ones out of the
   * server's input too (`input: false`): what is locked here is only asked for no more.
   */
  preferences?: BetterAuthPreferences | undefined
  /** The server's `user.deleteUser.enabled`: users may delete their account, at once or by a mailed link, as it says. */
  deleteUser?: boolean | undefined
  /** The server's rules, which it tells nobody: lengths of passwords and user names, breach checks. */
  policy?: AccountPolicy | undefined
  /**
   * Which links the server sends for a new address: `current_and_new` when it has a `sendChangeEmailConfirmation`. To be set
   * when the server's `user.changeEmail` is enabled and the address is not changed by codes.
   */
  changeEmailLinks?: EmailLinks | undefined
  /** The accounts elsewhere that the server can connect, by their ids there: `google`, or those of `genericOAuth()`. */
  providers?: readonly BetterAuthProvider[] | undefined
  /**
   * Shows whose accounts the connected ones are, by name and address. The server asks each provider for them whenever the
   * list is read.
   */
  providerDetails?: boolean | undefined
  /** As the option of the same name of the server's `twoFactor()`: users without a password may have a second factor too. */
  allowPasswordless?: boolean | undefined
  /**
   * Every user can also sign in in a way that the server keeps no record of, such as a mailed link or code. Then the last
   * passkey may go.
   */
  otherWaysIn?: boolean | undefined
  /** Your own server code, for what Better Auth leaves to it. */
  host?: BetterAuthHost | undefined
  /**
   * Your own sign-in page. When a sign-in lies too far back it is offered beside the other ways, and is the only one for
   * users with neither password nor linked provider. It has to sign in anew a user who is still signed in.
   */
  signInUrl?: string | undefined
}

/** What the adapter offers; the optional members with the plugin, the links or the call of the host that they need. */
export interface BetterAuthAdapter extends AccountAdapter {
  profile: ProfileOperations
  email?: EmailOperations | undefined
  phone?: Offered<PhoneOperations> | undefined
  password: PasswordGroup
  mfa?: MfaGroup | undefined
  backupCodes?: BackupCodeGroup | undefined
  passkeys?: Offered<PasskeyOperations> | undefined
  connections?: Offered<ConnectionOperations> | undefined
  sessions: Offered<SessionOperations>
  preferences?: AnyPreferenceOperations | undefined
  deletion?: DeletionOperations | undefined
  stepUp: StepUpOperations
  policy: NonNullable<AccountAdapter['policy']>
  subscribe: NonNullable<AccountAdapter['subscribe']>
  dispose: NonNullable<AccountAdapter['dispose']>
}

function emailGroup(
  backend: Backend,
  codes: BetterAuthClientLike['emailOtp'],
  links: EmailLinks | undefined,
): EmailOperations | undefined {
  if (codes) return emailByCodes(backend, codes)
  return links && emailByLinks(backend, links)
}

/**
 * The adapter for Better Auth, on the client that the host has already.
 *
 * @param client from `createAuthClient` of `better-auth/client` or `better-auth/react`
 * @param options what neither client nor server can be asked for
 */
export function betterAuthAdapter<Client extends BetterAuthClientLike>(
  client: Client,
  options: BetterAuthOptions<Client> = {},
): BetterAuthAdapter {
  const { plugins = [], additionalFields = [], policy, signInUrl, changeEmailLinks, host = {} } = options
  const { providers = [], providerDetails = false, allowPasswordless = false, otherWaysIn = false } = options
  const { preferences, deleteUser = false } = options
  const named: readonly string[] = plugins
  const twoFactor = named.includes('twoFactor') ? client.twoFactor : undefined
  const passkeys = named.includes('passkey') ? client.passkey : undefined
  const emailOtp = named.includes('emailOtp') ? client.emailOtp : undefined
  const ways = { signInUrl, passkeys, emailOtp }
  const integrations = new Set(providers.filter(({ purpose }) => purpose === 'integration').map(({ id }) => id))
  const events = createEvents(client)
  const backend = createBackend(client, events, integrations, (own, call) => stepUpRequirement(own, call, ways))
  const setup = profileSetup(named.includes('username'), additionalFields)
  const phonePlugin = named.includes('phoneNumber') ? client.phoneNumber : undefined
  const email = emailGroup(backend, emailOtp, changeEmailLinks)
  const passwords = passwordProofs(backend, allowPasswordless)
  const stepUp = stepUpGroup(backend, ways, passwords)

  return defineAccountAdapter<BetterAuthAdapter>({
    specVersion: 1,
    id: 'better-auth',
    account: accountGroup(backend, {
      ...setup,
      hasPhone: phonePlugin !== undefined,
      canSetPassword: host.setPassword !== undefined,
      mfaNeedsPassword: twoFactor !== undefined && !allowPasswordless,
    }),
    profile: profileGroup(backend, setup, host),
    ...(email && { email }),
    ...(phonePlugin && { phone: phoneGroup(backend, phonePlugin) }),
    password: passwordGroup(backend, host.setPassword),
    ...(twoFactor && {
      mfa: mfaGroup(backend, twoFactor, passwords),
      backupCodes: backupCodeGroup(backend, twoFactor, passwords, host.countBackupCodes),
    }),
    ...(passkeys && { passkeys: passkeyGroup(backend, passkeys, otherWaysIn) }),
    ...(providers.length > 0 && { connections: connectionGroup(backend, { providers, details: providerDetails }) }),
    sessions: sessionGroup(backend),
    ...(preferences && { preferences: preferenceGroup(backend, preferences) }),
    ...(deleteUser && { deletion: deletionGroup(backend, passwords, host.checkDeletion) }),
    stepUp: stepUp.operations,
    policy: async () => ({
      passwordChange: { current: 'required', otherSessions: 'choice' },
      ...policy,
      ...(twoFactor && { backupCodes: { requiresFactor: true, ...policy?.backupCodes } }),
    }),
    subscribe: events.subscribe,
    dispose() {
      stepUp.dispose()
      passwords.forget()
      events.dispose()
    },
  })
}
