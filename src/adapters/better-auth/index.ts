import {
  type AccountAdapter,
  type AccountPolicy,
  defineAccountAdapter,
  type PasswordOperations,
  type ProfileOperations,
  type SessionOperations,
  type StepUpOperations,
} from '../../contract/index.js'
import { accountGroup } from './account.js'
import { createBackend } from './backend.js'
import type { BetterAuthClientLike } from './client.js'
import { createEvents } from './events.js'
import type { Offered } from './offered.js'
import { passwordGroup } from './password.js'
import { profileGroup, profileSetup } from './profile.js'
import { sessionGroup } from './sessions.js'
import { stepUpGroup, stepUpRequirement } from './step-up.js'

export type { BetterAuthClientLike } from './client.js'

/** The plugins of the client that add something here. One that the client's type does not have is refused. */
export type BetterAuthPlugin<Client> = Client extends { isUsernameAvailable: unknown } ? 'username' : never

export interface BetterAuthOptions<Client extends BetterAuthClientLike = BetterAuthClientLike> {
  /**
   * The plugins that client and server both have. They have to be named, because a real client answers to every name
   * and so cannot be asked.
   */
  plugins?: readonly BetterAuthPlugin<Client>[] | undefined
  /**
   * The names of the server's `user.additionalFields` that the user may edit. `firstName`, `lastName`, `timezone` and
   * `locale` become those of the account; all others are found in its `custom`.
   */
  additionalFields?: readonly string[] | undefined
  /** The server's rules, which it tells nobody: lengths of passwords and user names, breach checks. */
  policy?: AccountPolicy | undefined
  /**
   * Your own sign-in page. When a sign-in lies too far back it is offered beside the other ways, and is the only one for
   * users with neither password nor linked provider. It has to sign in anew a user who is still signed in.
   */
  signInUrl?: string | undefined
}

/** What the adapter offers; the live check of user names with the username plugin only. */
export interface BetterAuthAdapter extends AccountAdapter {
  profile: ProfileOperations
  password: Offered<PasswordOperations, 'change'>
  sessions: Offered<SessionOperations>
  stepUp: StepUpOperations
  policy: NonNullable<AccountAdapter['policy']>
  subscribe: NonNullable<AccountAdapter['subscribe']>
  dispose: NonNullable<AccountAdapter['dispose']>
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
  const { plugins = [], additionalFields = [], policy, signInUrl } = options
  const events = createEvents(client)
  const backend = createBackend(client, events, (own, call) => stepUpRequirement(own, call, signInUrl))
  const setup = profileSetup(
    plugins.some((plugin) => plugin === 'username'),
    additionalFields,
  )
  const stepUp = stepUpGroup(backend, signInUrl)

  return defineAccountAdapter<BetterAuthAdapter>({
    specVersion: 1,
    id: 'better-auth',
    account: accountGroup(backend, setup),
    profile: profileGroup(backend, setup),
    password: passwordGroup(backend),
    sessions: sessionGroup(backend),
    stepUp: stepUp.operations,
    policy: async () => ({ passwordChange: { current: 'required', otherSessions: 'choice' }, ...policy }),
    subscribe: events.subscribe,
    dispose() {
      stepUp.dispose()
      events.dispose()
    },
  })
}
