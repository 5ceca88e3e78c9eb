'use client'
import { type StateParts, stateParts } from '../../../react/render/state-parts.js'
import { useEmailChangeContext } from '../context.js'

const parts: StateParts = /* @__PURE__ */ stateParts('email-change', useEmailChangeContext)

/** What is shown until the first answer. Renders a `<div>` element with `aria-busy`. */
export const EmailChangeLoading: StateParts['Loading'] = parts.Loading

/** What is shown when the address, or the change under way, could not be read. Renders a `<div>` element. */
export const EmailChangeFailure: StateParts['Failure'] = parts.Failure

/** What is shown when this user may not change the address, with the reason. Renders a `<div>` element. */
export const EmailChangeUnavailable: StateParts['Unavailable'] = parts.Unavailable
