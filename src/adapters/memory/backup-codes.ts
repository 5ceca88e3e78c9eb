import { AccountError, type BackupCodeOperations, type BackupCodesStatus } from '../../contract/index.js'
import type { Complete } from './complete.js'
import { notFound } from './errors.js'
import { backupCodeDigest, generateBackupCodes, storeBackupCodes } from './recovery.js'
import type { Server } from './server.js'
import type { MemoryState } from './state.js'

export function backupCodeOperations(server: Server): Complete<BackupCodeOperations> {
  const { state } = server
  return {
    status: server.query('backupCodes.status', () => backupCodesStatus(state)),
    regenerate: server.query('backupCodes.regenerate', (call) => {
      if (state.policy.backupCodes?.requiresFactor && state.mfa.factors.length === 0) {
        throw new AccountError('forbidden', { reason: 'policy' })
      }
      const codes = generateBackupCodes(server)
      const invalidatedPrevious = state.backupCodes.codes.some((code) => !code.used)
      storeBackupCodes(server, codes.map(backupCodeDigest))
      call.changed('backupCodes', 'mfa')
      return { codes, generatedAt: server.date(), invalidatedPrevious }
    }),
    disable: server.query('backupCodes.disable', (call) => {
      if (state.backupCodes.generatedAt === null) throw notFound()
      clearBackupCodes(state)
      call.changed('backupCodes', 'mfa')
      return { status: 'done', effects: { currentSession: 'kept', otherSessions: 'kept', changed: ['mfa'] } }
    }),
  }
}

/** How many are left, and never which. */
export function backupCodesStatus({ backupCodes }: MemoryState): BackupCodesStatus {
  const { codes, generatedAt } = backupCodes
  if (generatedAt === null) return { generated: false, total: 0, remaining: 0 }
  return { generated: true, total: codes.length, remaining: codes.filter((code) => !code.used).length, generatedAt }
}

export function clearBackupCodes({ backupCodes }: MemoryState): void {
  backupCodes.codes = []
  backupCodes.generatedAt = null
}
