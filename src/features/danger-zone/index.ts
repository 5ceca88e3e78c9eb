/** The headless parts of deletion and their hook: `import * as DangerZone from 'latchkey/danger-zone'`. */
export { DangerZoneBlockers as Blockers, type DangerZoneBlockersProps } from './parts/blockers.js'
export {
  DangerZoneBack as Back,
  type DangerZoneBackProps,
  type DangerZoneButtonState,
  DangerZoneConfirm as Confirm,
  type DangerZoneConfirmProps,
  DangerZoneDeleteNow as DeleteNow,
  type DangerZoneDeleteNowProps,
  DangerZoneForm as Form,
  type DangerZoneFormProps,
  DangerZonePhrase as Phrase,
  type DangerZonePhraseProps,
} from './parts/confirm.js'
export { DangerZoneRoot as Root, type DangerZoneRootProps, type DangerZoneRootState } from './parts/root.js'
export {
  DangerZoneKeep as Keep,
  type DangerZoneKeepProps,
  DangerZoneScheduled as Scheduled,
  type DangerZoneScheduledProps,
} from './parts/scheduled.js'
export { DangerZoneStart as Start, type DangerZoneStartProps, type DangerZoneStartState } from './parts/start.js'
export {
  DangerZoneFailure as Failure,
  DangerZoneLoading as Loading,
  DangerZoneUnavailable as Unavailable,
} from './parts/states.js'
export { DangerZoneStatus as Status, type DangerZoneStatusProps } from './parts/status.js'
export type { DangerZoneOutcome, DangerZoneReady, DangerZoneState } from './state.js'
export { type DangerZoneOptions, useDangerZone } from './use-danger-zone.js'
