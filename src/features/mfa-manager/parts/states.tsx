'use client'
import { type StateParts, stateParts } from '../../../react/render/state-parts.js'
import { useMfaManagerContext } from '../context.js'

const parts: StateParts = /* @__PURE__ */ stateParts('mfa-manager', useMfaManagerContext)

/** What is shown until the first answer. Renders a `<div>` element with `aria-busy`. */
export const MfaManagerLoading: StateParts['Loading'] = parts.Loading

/** What is shown when the factors could not be read. Renders a `<div>` element. */
export const MfaManagerFailure: StateParts['Failure'] = parts.Failure

/** What is shown when this user may not use second factors, with the reason. Renders a `<div>` element. */
export const MfaManagerUnavailable: StateParts['Unavailable'] = parts.Unavailable
