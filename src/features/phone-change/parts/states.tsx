'use client'
import { type StateParts, stateParts } from '../../../react/render/state-parts.js'
import { usePhoneChangeContext } from '../context.js'

const parts: StateParts = /* @__PURE__ */ stateParts('phone-change', usePhoneChangeContext)

/** What is shown until the first answer. Renders a `<div>` element with `aria-busy`. */
export const PhoneChangeLoading: StateParts['Loading'] = parts.Loading

/** What is shown when the number could not be read. Renders a `<div>` element. */
export const PhoneChangeFailure: StateParts['Failure'] = parts.Failure

/** What is shown when this user may not change the number, with the reason. Renders a `<div>` element. */
export const PhoneChangeUnavailable: StateParts['Unavailable'] = parts.Unavailable
