import { AccountError, type BackupCodeOperations, type BackupCodesStatus } from '../../contract/index.js'
import type { Backend, Call } from './backend.js'
import type { BetterAuthClientLike } from './client.js'
import { notBetterAuth } from './errors.js'
import type { BetterAuthHost } from './host.js'
import type { Offered } from './offered.js'
import { record, texts } from './parse.js'
import type { PasswordProofs } from './password-proofs.js'

type Plugin = NonNullable<BetterAuthClientLike['twoFactor']>

export type BackupCodeGroup = Offered<BackupCodeOperations, 'status' | 'regenerate'>

function count(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined
}

/**
 * `disable` is not here: on this server there are codes for as long as the authenticator app is on.
 *
 * @param countBackupCodes the host's own call: the server has `viewBackupCodes` as a function only
 */
export function backupCodeGroup(
  backend: Backend,
  plugin: Plugin,
  passwords: PasswordProofs,
  countBackupCodes: BetterAuthHost['countBackupCodes'],
): BackupCodeGroup {
  return {
    async status(context): Promise<BackupCodesStatus> {
      const call: Call = { operation: 'backupCodes.status', context, plugin: 'host' }
      const { user } = await backend.signedIn(call)
      if (!user.twoFactor) return { generated: false }
      if (!countBackupCodes) return { generated: 'unknown', remaining: 'unknown' }
      const answer = record(await backend.request(call, countBackupCodes))
      const [remaining, total] = [count(answer?.remaining), count(answer?.total)]
      return { generated: true, remaining: remaining ?? 'unknown', ...(total !== undefined && { total }) }
    },

    async regenerate(context) {
      const call: Call = { operation: 'backupCodes.regenerate', context, plugin: 'twoFactor' }
      const { user } = await backend.signedIn({ ...call, context: { ...context, fresh: true } })
      // Before the password is asked for in vain.
      if (!user.twoFactor) throw new AccountError('forbidden', { reason: 'not_configured' })
      const password = await passwords.passwordFor(call)
      const data = await backend.request(call, (fetchOptions) => plugin.generateBackupCodes({ password, fetchOptions }))
      const codes = texts(record(data)?.backupCodes)
      if (codes.length === 0) throw notBetterAuth()
      backend.events.changed('backupCodes', 'mfa')
      return { codes, invalidatedPrevious: true }
    },
  }
}
