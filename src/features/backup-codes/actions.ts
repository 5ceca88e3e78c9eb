import type { BackupCodesIssue, Done } from '../../contract/index.js'
import type { ActionDefinition } from '../../core/action.js'
import { withoutInput } from '../../core/resume.js'

/** Makes new codes. The former ones stop working. */
export const regenerateCodes: ActionDefinition<void, BackupCodesIssue> = {
  operation: 'backupCodes.regenerate',
  resume: withoutInput,
  topics: ['backupCodes', 'mfa'],
  call: (adapter, _input, context) => adapter.backupCodes?.regenerate(context),
  loadParser: async () => (await import('../../schemas/backup-codes.js')).parseBackupCodesIssue,
}

/** Takes all codes away. Where there are none, that is what the user wanted. */
export const disableCodes: ActionDefinition<void, Done> = {
  operation: 'backupCodes.disable',
  resume: withoutInput,
  topics: ['backupCodes', 'mfa'],
  call: (adapter, _input, context) => adapter.backupCodes?.disable?.(context),
  loadParser: async () => (await import('../../schemas/done.js')).parseDone,
  isAlreadyDone: ({ code }) => code === 'not_found',
}
