import {
  APIError,
  createAuthEndpoint,
  createAuthMiddleware,
  getSessionFromCtx,
  sessionMiddleware,
} from 'better-auth/api'
import type { DeletionBlocker, DeletionEligibility } from '../../../contract/index.js'
import type { BeforeHook, Endpoint, ServerContext, ServerUser } from './endpoint.js'

export interface DeletionRules extends Pick<DeletionEligibility, 'consequences' | 'confirmPhrase'> {
  /** What is in the way. Those of severity `warning` only inform. */
  blockers: readonly DeletionBlocker[]
}

/** The host's own rules. Called with the user who asks, and the context of the Better Auth server. */
export type CheckDeletion = (user: ServerUser, context: ServerContext) => Promise<DeletionRules>

/** What the user is told beforehand. */
export function deletionEndpoint(checkDeletion: CheckDeletion): Endpoint {
  return createAuthEndpoint('/latchkey/deletion', { method: 'GET', use: [sessionMiddleware] }, async (ctx) => {
    const { deleteUser } = ctx.context.options.user ?? {}
    if (!deleteUser?.enabled) throw new APIError('NOT_FOUND', { code: 'DELETE_USER_DISABLED' })
    const { blockers, consequences, confirmPhrase } = await checkDeletion(ctx.context.session.user, ctx.context)
    const mode = deleteUser.sendDeleteAccountVerification ? 'confirm_by_email' : 'immediate'
    return ctx.json({ blockers, consequences, confirmPhrase, mode })
  })
}

const deletes = new Set(['/delete-user', '/delete-user/callback'])

/** What keeps a client to it that never asked, or asked too early. In place of `beforeDelete`, which a mailed link comes before. */
export function refuseBlocked(checkDeletion: CheckDeletion): BeforeHook {
  return {
    matcher: ({ path = '' }) => deletes.has(path),
    handler: createAuthMiddleware(async (ctx) => {
      // Nobody, and a server without deletion, are told so by the endpoint itself.
      const session = await getSessionFromCtx(ctx)
      if (!session || !ctx.context.options.user?.deleteUser?.enabled) return
      const { blockers } = await checkDeletion(session.user, ctx.context)
      if (!blockers.some(({ severity }) => severity === 'blocking')) return
      const message = 'Something has to be done before this account can be deleted.'
      throw new APIError('CONFLICT', { code: 'DELETION_BLOCKED', message, blockers })
    }),
  }
}
