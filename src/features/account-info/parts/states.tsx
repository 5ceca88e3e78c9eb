'use client'
import { type StateParts, stateParts } from '../../../react/render/state-parts.js'
import { useAccountInfoContext } from '../context.js'

const parts: StateParts = stateParts('account-info', useAccountInfoContext)

export const AccountInfoLoading: StateParts['Loading'] = parts.Loading
export const AccountInfoFailure: StateParts['Failure'] = parts.Failure
