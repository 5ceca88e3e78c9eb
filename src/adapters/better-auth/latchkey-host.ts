import type { BetterAuthClientLike } from './client.js'
import type { BetterAuthHost } from './host.js'

/** What the server's `latchkey()` has only with an option of yours: `avatar`, and `checkDeletion`. */
export type LatchkeyHostPart = 'avatar' | 'deletion'

/**
 * The option `host` for a server with the plugin `latchkey()` of `latchkey/adapters/better-auth/server`: a first password and
 * the count of backup codes, and those of the named parts that the plugin has an option for.
 *
 * ```ts
 * betterAuthAdapter(authClient, { host: latchkeyHost(authClient, ['avatar', 'deletion']) })
 * ```
 *
 * @param client the one that the adapter gets
 */
export function latchkeyHost(
  client: Pick<BetterAuthClientLike, '$fetch'>,
  parts: readonly LatchkeyHostPart[] = [],
): BetterAuthHost {
  return {
    setPassword: (body, options) => client.$fetch('/latchkey/set-password', { ...options, method: 'POST', body }),
    countBackupCodes: (options) => client.$fetch('/latchkey/backup-codes', { ...options, method: 'GET' }),
    ...(parts.includes('avatar') && {
      setAvatar: ({ file: body }, options) => client.$fetch('/latchkey/avatar', { ...options, method: 'POST', body }),
      removeAvatar: (options) => client.$fetch('/latchkey/avatar', { ...options, method: 'DELETE' }),
    }),
    ...(parts.includes('deletion') && {
      checkDeletion: (options) => client.$fetch('/latchkey/deletion', { ...options, method: 'GET' }),
    }),
  }
}
