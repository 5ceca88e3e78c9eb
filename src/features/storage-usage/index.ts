/** The headless parts of what is used and their hook: `import * as StorageUsage from 'latchkey/storage-usage'`. */
export { StorageUsageEmpty as Empty, type StorageUsageEmptyProps } from './parts/empty.js'
export { StorageUsageMeters as Meters, type StorageUsageMetersProps } from './parts/meters.js'
export { StorageUsageRoot as Root, type StorageUsageRootProps, type StorageUsageRootState } from './parts/root.js'
export {
  StorageUsageFailure as Failure,
  StorageUsageLoading as Loading,
  StorageUsageUnavailable as Unavailable,
} from './parts/states.js'
export type { MeasuredUsage, StorageUsageReady, StorageUsageState, UsageLevel } from './state.js'
export { useStorageUsage } from './use-storage-usage.js'
