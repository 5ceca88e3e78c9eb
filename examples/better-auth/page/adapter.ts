import { betterAuthAdapter } from 'latchkey/adapters/better-auth'
import { accountRules } from './account-rules.js'
import { authClient } from './auth-client.js'

const { password, username, picture, additionalFields, backupCodes } = accountRules

/** One for the life of the page: the components keep what they have read for as long as the adapter is the same. */
export const adapter = betterAuthAdapter(authClient, {
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
  // What Better Auth leaves to the server code of the host: `server/account/plugin.ts`.
  host: {
    setAvatar: ({ file }, options) => authClient.$fetch('/account/avatar', { ...options, method: 'POST', body: file }),
    removeAvatar: (options) => authClient.$fetch('/account/avatar', { ...options, method: 'DELETE' }),
    countBackupCodes: (options) => authClient.$fetch('/account/backup-codes', { ...options, method: 'GET' }),
    setPassword: (body, options) => authClient.$fetch('/account/set-password', { ...options, method: 'POST', body }),
  },
})
