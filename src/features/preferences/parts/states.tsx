'use client'
import { type StateParts, stateParts } from '../../../react/render/state-parts.js'
import { usePreferencesContext } from '../context.js'

const parts: StateParts = stateParts('preferences', usePreferencesContext)

export const PreferencesLoading: StateParts['Loading'] = parts.Loading
export const PreferencesFailure: StateParts['Failure'] = parts.Failure
export const PreferencesUnavailable: StateParts['Unavailable'] = parts.Unavailable
