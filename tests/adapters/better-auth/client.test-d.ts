/** Compiled with the rest of the repository: the types of the real clients have to fit the adapter. */
import { passkeyClient } from '@better-auth/passkey/client'
import { createAuthClient as createVanillaClient } from 'better-auth/client'
import { emailOTPClient, phoneNumberClient, twoFactorClient, usernameClient } from 'better-auth/client/plugins'
import { createAuthClient as createReactClient } from 'better-auth/react'
import { type BetterAuthClientLike, betterAuthAdapter, latchkeyHost } from 'latchkey/adapters/better-auth'

const plain = createVanillaClient()
const react = createReactClient({ baseURL: 'https://example.test' })
const withPlugins = createVanillaClient({ plugins: [usernameClient(), twoFactorClient()] })
const reactWithPlugins = createReactClient({ plugins: [usernameClient(), twoFactorClient()] })
const withCodes = createVanillaClient({ plugins: [emailOTPClient(), phoneNumberClient()] })
const reactWithCodes = createReactClient({ plugins: [usernameClient(), emailOTPClient(), phoneNumberClient()] })
const withPasskeys = createVanillaClient({ plugins: [twoFactorClient(), passkeyClient()] })
const reactWithPasskeys = createReactClient({ plugins: [twoFactorClient(), passkeyClient()] })
/** Its calls resolve with the bare data, until the adapter asks otherwise. */
const throwing = createVanillaClient({ fetchOptions: { throw: true } })

export const clients: BetterAuthClientLike[] = [
  plain,
  react,
  withPlugins,
  reactWithPlugins,
  withCodes,
  reactWithCodes,
  withPasskeys,
  reactWithPasskeys,
  throwing,
]

betterAuthAdapter(plain)
betterAuthAdapter(react, { signInUrl: '/sign-in' })
betterAuthAdapter(withPlugins, { plugins: ['username'] })
betterAuthAdapter(reactWithPlugins, { plugins: ['username'], additionalFields: ['team'] })
betterAuthAdapter(withCodes, { plugins: ['emailOtp', 'phoneNumber'] })
betterAuthAdapter(reactWithCodes, {
  plugins: ['username', 'emailOtp', 'phoneNumber'],
  host: {
    setPassword: (body, options) => reactWithCodes.$fetch('/set-password', { ...options, method: 'POST', body }),
    setAvatar: ({ file }, options) => reactWithCodes.$fetch('/avatar', { ...options, method: 'POST', body: file }),
    removeAvatar: (options) => reactWithCodes.$fetch('/avatar', { ...options, method: 'DELETE' }),
  },
})
betterAuthAdapter(withPasskeys, { plugins: ['twoFactor', 'passkey'], providers: [{ id: 'google', name: 'Google' }] })
betterAuthAdapter(reactWithPasskeys, {
  plugins: ['twoFactor', 'passkey'],
  host: {
    countBackupCodes: (options) => reactWithPasskeys.$fetch('/account/backup-codes', { ...options, method: 'GET' }),
  },
})
betterAuthAdapter(plain, { changeEmailLinks: 'current_and_new' })
betterAuthAdapter(react, { deleteUser: true, host: latchkeyHost(react, ['avatar', 'deletion']) })
betterAuthAdapter(throwing, { deleteUser: true, host: latchkeyHost(throwing) })
betterAuthAdapter(plain, { preferences: { digest: { kind: 'toggle', label: 'Weekly digest', default: true } } })
betterAuthAdapter(plain, {
  preferences: ({ plan }) => ({
    exports: {
      kind: 'toggle',
      label: 'Exports',
      default: false,
      ...(plan !== 'team' && { locked: { reason: 'plan' } }),
    },
  }),
})

// @ts-expect-error A default that is none of its kind.
betterAuthAdapter(plain, { preferences: { digest: { kind: 'toggle', label: 'Weekly digest', default: 'yes' } } })
// @ts-expect-error There is no such part.
latchkeyHost(plain, ['avatars'])

// @ts-expect-error A client without the plugin cannot send codes to phones.
betterAuthAdapter(withPlugins, { plugins: ['phoneNumber'] })
// @ts-expect-error A client without the plugin cannot check user names.
betterAuthAdapter(plain, { plugins: ['username'] })
// @ts-expect-error A client without the plugin knows no passkeys.
betterAuthAdapter(withPlugins, { plugins: ['passkey'] })
// @ts-expect-error There is no such plugin.
betterAuthAdapter(withPlugins, { plugins: ['user-name'] })
