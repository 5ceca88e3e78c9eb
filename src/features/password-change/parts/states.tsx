'use client'
import { type StateParts, stateParts } from '../../../react/render/state-parts.js'
import { usePasswordChangeContext } from '../context.js'

const parts: StateParts = /* @__PURE__ */ stateParts('password-change', usePasswordChangeContext)

/** What is shown until the first answer. Renders a `<div>` element with `aria-busy`. */
export const PasswordChangeLoading: StateParts['Loading'] = parts.Loading

/** What is shown when the account could not be read. Renders a `<div>` element. */
export const PasswordChangeFailure: StateParts['Failure'] = parts.Failure

/** What is shown when this user cannot change the password here, with the reason. Renders a `<div>` element. */
export const PasswordChangeUnavailable: StateParts['Unavailable'] = parts.Unavailable
