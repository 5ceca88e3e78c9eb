'use client'
import { type StateParts, stateParts } from '../../../react/render/state-parts.js'
import { useProfileFormContext } from '../context.js'

const parts: StateParts = stateParts('profile-form', useProfileFormContext)

export const ProfileFormLoading: StateParts['Loading'] = parts.Loading
export const ProfileFormFailure: StateParts['Failure'] = parts.Failure
export const ProfileFormUnavailable: StateParts['Unavailable'] = parts.Unavailable
