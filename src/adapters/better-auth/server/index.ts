/** For the server of the host, not for its page: a plugin for Better Auth. The one place that imports `better-auth`. */
import type { BetterAuthPlugin } from 'better-auth'
import { type AvatarStore, avatarEndpoints } from './avatar.js'
import { countBackupCodes } from './backup-codes.js'
import { type CheckDeletion, deletionEndpoint, refuseBlocked } from './deletion.js'
import { setFirstPassword } from './first-password.js'

export type { AvatarStore, Picture, PictureOwner } from './avatar.js'
export type { CheckDeletion, DeletionRules } from './deletion.js'
export type { ServerContext, ServerUser } from './endpoint.js'

export interface LatchkeyOptions {
  /** Where pictures are kept. Without it there is no upload. */
  avatar?: AvatarStore | undefined
  /**
   * What is in the way of deleting an account. It is asked before the user asks for the deletion, and again by the server
   * itself before it deletes anything or mails a link.
   */
  checkDeletion?: CheckDeletion | undefined
}

const uploads = { pathMatcher: (path: string) => path === '/latchkey/avatar', window: 60, max: 20 }

/**
 * What Better Auth leaves to the host's own server code, under `/latchkey` of its addresses: a first password, how many
 * backup codes are left, and with the options the upload of a picture and what is in the way of a deletion. It has the
 * sessions, origin checks, rate limits, hooks and errors of the server that it is part of, and no table of its own.
 *
 * ```ts
 * betterAuth({ plugins: [twoFactor(), latchkey({ checkDeletion })] })
 * ```
 *
 * On the page, `latchkeyHost` of `latchkey/adapters/better-auth` calls it.
 */
export function latchkey({ avatar, checkDeletion }: LatchkeyOptions = {}): BetterAuthPlugin {
  return {
    id: 'latchkey',
    endpoints: {
      latchkeySetPassword: setFirstPassword,
      latchkeyCountBackupCodes: countBackupCodes,
      ...(avatar && avatarEndpoints(avatar)),
      ...(checkDeletion && { latchkeyCheckDeletion: deletionEndpoint(checkDeletion) }),
    },
    ...(checkDeletion && { hooks: { before: [refuseBlocked(checkDeletion)] } }),
    ...(avatar && { rateLimit: [uploads] }),
  }
}
