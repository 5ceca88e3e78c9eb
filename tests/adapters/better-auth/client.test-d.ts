/** Compiled with the rest of the repository: the types of the real clients have to fit the adapter. */
import { createAuthClient as createVanillaClient } from 'better-auth/client'
import { twoFactorClient, usernameClient } from 'better-auth/client/plugins'
import { createAuthClient as createReactClient } from 'better-auth/react'
import { type BetterAuthClientLike, betterAuthAdapter } from 'latchkey/adapters/better-auth'

const plain = createVanillaClient()
const react = createReactClient({ baseURL: 'https://example.test' })
const withPlugins = createVanillaClient({ plugins: [usernameClient(), twoFactorClient()] })
const reactWithPlugins = createReactClient({ plugins: [usernameClient(), twoFactorClient()] })
/** Its calls resolve with the bare data, until the adapter asks otherwise. */
const throwing = createVanillaClient({ fetchOptions: { throw: true } })

export const clients: BetterAuthClientLike[] = [plain, react, withPlugins, reactWithPlugins, throwing]

betterAuthAdapter(plain)
betterAuthAdapter(react, { signInUrl: '/sign-in' })
betterAuthAdapter(withPlugins, { plugins: ['username'] })
betterAuthAdapter(reactWithPlugins, { plugins: ['username'], additionalFields: ['team'] })

// @ts-expect-error A client without the plugin cannot check user names.
betterAuthAdapter(plain, { plugins: ['username'] })
// @ts-expect-error There is no such plugin.
betterAuthAdapter(withPlugins, { plugins: ['user-name'] })
