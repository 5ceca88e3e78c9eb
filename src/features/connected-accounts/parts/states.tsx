'use client'
import { type StateParts, stateParts } from '../../../react/render/state-parts.js'
import { useConnectedAccountsContext } from '../context.js'

const parts: StateParts = /* @__PURE__ */ stateParts('connected-accounts', useConnectedAccountsContext)

/** What is shown until the first answer. Renders a `<div>` element with `aria-busy`. */
export const ConnectedAccountsLoading: StateParts['Loading'] = parts.Loading

/** What is shown when the accounts could not be read: never an empty list. Renders a `<div>` element. */
export const ConnectedAccountsFailure: StateParts['Failure'] = parts.Failure

/** What is shown when this user may not change them, with the reason. Renders a `<div>` element. */
export const ConnectedAccountsUnavailable: StateParts['Unavailable'] = parts.Unavailable
