import { AccountError, type MfaStatus } from '../contract/index.js'
import type { ResourceDefinition } from '../core/resource.js'

/** The second factors, and what the adapter says of backup codes with them. */
export const mfaResource: ResourceDefinition<MfaStatus> = {
  operation: 'mfa.status',
  topics: ['mfa', 'backupCodes'],
  async read(adapter, context) {
    if (!adapter.mfa) throw new AccountError('unsupported', { operation: 'mfa.status' })
    // The parser is on its way while the server thinks.
    const [{ parseMfaStatus }, answer] = await Promise.all([import('../schemas/mfa.js'), adapter.mfa.status(context)])
    return parseMfaStatus(answer)
  },
}
