import { createAuthEndpoint, isAPIError, sessionMiddleware } from 'better-auth/api'
import type { TwoFactorOptions } from 'better-auth/plugins/two-factor'
import type { Endpoint } from './endpoint.js'

/** How many codes the plugin makes, unless its options say otherwise. */
const usual = 10

/** The server has the codes for server code alone, and what the page gets is how many of them are left. */
export const countBackupCodes: Endpoint = createAuthEndpoint(
  '/latchkey/backup-codes',
  { method: 'GET', use: [sessionMiddleware] },
  async (ctx) => {
    const twoFactor = ctx.context.getPlugin('two-factor')
    const { id, twoFactorEnabled } = ctx.context.session.user
    if (!twoFactor || !twoFactorEnabled) return ctx.json({ remaining: 0, total: 0 })
    const options: TwoFactorOptions | undefined = twoFactor.options
    const { amount = usual, customBackupCodesGenerate } = options?.backupCodeOptions ?? {}
    try {
      const { backupCodes } = await twoFactor.endpoints.viewBackupCodes({ body: { userId: id }, context: ctx.context })
      return ctx.json({ remaining: backupCodes.length, ...(!customBackupCodesGenerate && { total: amount }) })
    } catch (error) {
      // Two-factor authentication by mailed codes alone comes without backup codes.
      if (isAPIError(error) && error.status === 'BAD_REQUEST') return ctx.json({ remaining: 0, total: 0 })
      throw error
    }
  },
)
