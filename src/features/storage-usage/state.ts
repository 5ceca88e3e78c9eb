import type { AnyAccountError } from '../../contract/index.js'
import type { Unavailable } from '../../react/use-capability.js'

/** `over`: more is used than is allowed. `high`: at least nine tenths are. `unknown`: it cannot be told. */
export type UsageLevel = 'normal' | 'high' | 'over' | 'unlimited' | 'unknown'

/** How much of one thing is used. */
export interface MeasuredUsage {
  id: string
  /** The host's words, such as "Files". */
  label: string
  /** `bytes`, `count`, or what the host counts in. */
  unit: string
  used: number | 'unknown'
  /** `null`: without limit. */
  limit: number | null | 'unknown'
  level: UsageLevel
}

export interface StorageUsageReady {
  status: 'ready'
  /** In the adapter's order. Empty when nothing is measured. */
  meters: readonly MeasuredUsage[]
  /** The last try to read it again failed: this may be out of date. */
  refreshError: AnyAccountError | null
  refreshing: boolean
  refresh: () => void
}

export type StorageUsageState =
  /** The adapter measures nothing. */
  | { status: 'unsupported' }
  | { status: 'unavailable'; reason: Unavailable }
  | { status: 'loading'; slow: boolean }
  | { status: 'failed'; error: AnyAccountError; retrying: boolean; retry: () => void }
  | StorageUsageReady
