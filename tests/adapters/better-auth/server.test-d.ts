/** Compiled with the rest of the repository: the plugin has to fit the newest server, and to leave its types as they are. */
import { betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { latchkey } from 'latchkey/adapters/better-auth/server'

const auth = betterAuth({
  user: { additionalFields: { plan: { type: 'string' } }, deleteUser: { enabled: true } },
  plugins: [
    twoFactor(),
    latchkey({
      avatar: {
        store: async ({ bytes, type }, { user, context }) => `${context.baseURL}/${user.id}/${bytes.length}/${type}`,
        remove: async (url, { user }) => console.log(url, user.id),
        maxBytes: 1_000_000,
      },
      checkDeletion: async (user) => ({
        blockers: user.plan === 'team' ? [{ code: 'sole_owner', severity: 'blocking' }] : [],
        consequences: ['Your drafts go'],
        confirmPhrase: user.email,
      }),
    }),
  ],
})
latchkey()

export const plan: string = auth.$Infer.Session.user.plan
auth.api.enableTwoFactor satisfies (...args: never[]) => unknown

export const misspelt = [
  // @ts-expect-error The plugin adds calls for the page, and none for server code.
  auth.api.latchkeySetPassword,
  // @ts-expect-error It hides no misspelt call either.
  auth.api.enableTwoFaktor,
]
// @ts-expect-error What is in the way has a severity.
latchkey({ checkDeletion: async () => ({ blockers: [{ code: 'sole_owner' }] }) })
