/** The headless parts of the backup codes and their hook: `import * as BackupCodes from 'latchkey/backup-codes'`. */
export type { BackupCodesFlow, BackupCodesQuestion } from '../../core/flows/backup-codes.js'
export type { OneTime, OneTimeSource } from '../../core/one-time.js'
export {
  CodesAcknowledge as Acknowledge,
  type CodesAcknowledgeProps as AcknowledgeProps,
  type CodesAcknowledgeState as AcknowledgeState,
  CodesDone as Done,
  type CodesDoneProps as DoneProps,
  type CodesDoneState as DoneState,
} from '../../react/codes/parts/done.js'
export {
  CodesCopy as Copy,
  CodesDownload as Download,
  type CodesExportProps as ExportProps,
  CodesPrint as Print,
} from '../../react/codes/parts/exports.js'
export { CodesList as List, type CodesListProps as ListProps } from '../../react/codes/parts/list.js'
export { CodesStatus as SaveStatus, type CodesStatusProps as SaveStatusProps } from '../../react/codes/parts/status.js'
export type { CodesSheet } from '../../react/codes/sheet.js'
export type { CodesExport, CodesOutcome, CodesState } from '../../react/codes/state.js'
export { type CodesOptions, useCodes } from '../../react/codes/use-codes.js'
export { BackupCodesPanel as Panel, type BackupCodesPanelProps } from './parts/panel.js'
export {
  BackupCodesConfirm as Confirm,
  BackupCodesConfirmNow as ConfirmNow,
  type BackupCodesConfirmNowProps,
  BackupCodesKeep as Keep,
  type BackupCodesKeepProps,
  type BackupCodesKeepState,
  type BackupCodesQuestionProps,
  type BackupCodesQuestionState,
} from './parts/question.js'
export {
  BackupCodesRemaining as Remaining,
  type BackupCodesRemainingProps,
  type BackupCodesRemainingState,
} from './parts/remaining.js'
export { BackupCodesRoot as Root, type BackupCodesRootProps, type BackupCodesRootState } from './parts/root.js'
export {
  type BackupCodesButtonState,
  BackupCodesDisable as Disable,
  type BackupCodesDisableProps,
  BackupCodesRegenerate as Regenerate,
  type BackupCodesRegenerateProps,
} from './parts/start-buttons.js'
export {
  BackupCodesFailure as Failure,
  BackupCodesLoading as Loading,
  BackupCodesUnavailable as Unavailable,
} from './parts/states.js'
export { type BackupCodesStatusProps, BackupCodesStatusRegion as Status } from './parts/status.js'
export type { BackupCodesOutcome, BackupCodesReady, BackupCodesState } from './state.js'
export { useBackupCodes } from './use-backup-codes.js'
