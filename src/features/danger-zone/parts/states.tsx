'use client'
import { type StateParts, stateParts } from '../../../react/render/state-parts.js'
import { useDangerZoneContext } from '../context.js'

const parts: StateParts = stateParts('danger-zone', useDangerZoneContext)

export const DangerZoneLoading: StateParts['Loading'] = parts.Loading
export const DangerZoneFailure: StateParts['Failure'] = parts.Failure
export const DangerZoneUnavailable: StateParts['Unavailable'] = parts.Unavailable
