import type { Done, ISODate, Query } from './call.js'

/** How many are left. Never the codes. */
export interface BackupCodesStatus {
  generated: boolean | 'unknown'
  total?: number | undefined
  remaining?: number | 'unknown' | undefined
  generatedAt?: ISODate | undefined
}

/** A fresh set: handed over once, and never again. */
export interface BackupCodesIssue {
  codes: readonly string[]
  generatedAt?: ISODate | undefined
  invalidatedPrevious: boolean
}

/** Used by `BackupCodes`. */
export interface BackupCodeOperations {
  status?: Query<BackupCodesStatus> | undefined
  /** Changes all codes at once; the former ones stop working when `invalidatedPrevious`. */
  regenerate: Query<BackupCodesIssue>
  disable?: Query<Done> | undefined
}
