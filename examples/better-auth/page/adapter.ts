import { betterAuthAdapter, latchkeyHost } from 'latchkey/adapters/better-auth'
import { extendAdapter } from 'latchkey/contract'
import { accountRules } from './account-rules.js'
import { authClient } from './auth-client.js'
import { subscribeToBoth } from './product/events.js'
import { deletion, preferences, usage } from './product/groups.js'

const { password, username, picture, additionalFields, backupCodes } = accountRules

const account = betterAuthAdapter(authClient, {
  plugins: ['username', 'emailOtp', 'phoneNumber', 'twoFactor', 'passkey'],
  additionalFields,
  // Better Auth tells nobody its rules, so the page says them too.
  policy: {
    name: { shape: 'full', required: true, maxLength: 200 },
    password,
    username,
    avatar: picture,
    backupCodes: { count: backupCodes, warnBelow: 3 },
  },
  // As the server's `genericOAuth()` names them; the second one is there to read a calendar, and signs nobody in.
  providers: [
    { id: 'meridian', name: 'Meridian ID', multiple: true },
    { id: 'meridian-calendar', name: 'Meridian Calendar', purpose: 'integration' },
  ],
  providerDetails: true,
  // What Better Auth leaves to the server code of its host: the plugin `latchkey()` in `server/auth.ts`.
  host: latchkeyHost(authClient, ['avatar']),
})

/**
 * With what no provider knows: Northwick's preferences, storage and rules of deletion, from its own tables. One for the life
 * of the page: the components keep what they have read for as long as the adapter is the same.
 */
export const adapter = {
  ...extendAdapter(account, { preferences, usage, deletion }),
  subscribe: subscribeToBoth(account.subscribe),
}

/** Ends the session of this browser. */
export async function signOut(): Promise<void> {
  const { error } = await authClient.signOut()
  if (error) throw new Error(`The sign-out was answered with ${error.status}.`)
}
