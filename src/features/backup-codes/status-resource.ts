import type { BackupCodesStatus } from '../../contract/index.js'
import type { ResourceDefinition } from '../../core/resource.js'

/** How many codes are left. Reading never makes any. */
export const backupCodesResource: ResourceDefinition<BackupCodesStatus> = {
  operation: 'backupCodes.status',
  topics: ['backupCodes', 'mfa'],
  async read(adapter, context) {
    const [{ parseBackupCodesStatus }, answer] = await Promise.all([
      import('../../schemas/backup-codes.js'),
      adapter.backupCodes?.status?.(context),
    ])
    return parseBackupCodesStatus(answer)
  },
}
