'use client'
import { type StateParts, stateParts } from '../../../react/render/state-parts.js'
import { useStorageUsageContext } from '../context.js'

const parts: StateParts = stateParts('storage-usage', useStorageUsageContext)

export const StorageUsageLoading: StateParts['Loading'] = parts.Loading
export const StorageUsageFailure: StateParts['Failure'] = parts.Failure
export const StorageUsageUnavailable: StateParts['Unavailable'] = parts.Unavailable
