import type { BackupCodeOperations } from '../../contract/index.js'
import type { Backend } from './backend.js'

export function backupCodeGroup({ read, write }: Backend): BackupCodeOperations {
  const path = '/backup-codes'
  const changes = ['backupCodes', 'mfa'] as const
  return {
    status: (context) => read({ operation: 'backupCodes.status', path, context }),
    regenerate: (context) => write({ operation: 'backupCodes.regenerate', method: 'POST', path, context, changes }),
    disable: (context) => write({ operation: 'backupCodes.disable', method: 'DELETE', path, context, changes }),
  }
}
