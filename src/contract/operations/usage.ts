import type { Query } from './call.js'

/** Personal storage and the like. `limit: null` is unlimited. */
export interface UsageMeter {
  id: string
  label: string
  used: number
  limit: number | null
  unit: 'bytes' | 'count' | (string & {})
}

/** Used by `StorageUsage`. */
export interface UsageOperations {
  get: Query<readonly UsageMeter[]>
}
