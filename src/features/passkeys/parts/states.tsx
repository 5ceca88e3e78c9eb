'use client'
import { forwardRef } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { type StateParts, stateParts } from '../../../react/render/state-parts.js'
import { usePasskeysContext } from '../context.js'

const parts: StateParts = /* @__PURE__ */ stateParts('passkeys', usePasskeysContext)

/** What is shown until the first answer. Renders a `<div>` element with `aria-busy`. */
export const PasskeysLoading: StateParts['Loading'] = parts.Loading

/** What is shown when the list could not be read: never an empty list. Renders a `<div>` element. */
export const PasskeysFailure: StateParts['Failure'] = parts.Failure

/** What is shown when this user may not use passkeys, with the reason. Renders a `<div>` element. */
export const PasskeysUnavailable: StateParts['Unavailable'] = parts.Unavailable

export type PasskeysEmptyProps = PartProps<'div', Record<string, never>>

/** What is shown when there is no passkey. Renders a `<div>` element. */
export const PasskeysEmpty: React.ForwardRefExoticComponent<PasskeysEmptyProps & React.RefAttributes<HTMLDivElement>> =
  forwardRef<HTMLDivElement, PasskeysEmptyProps>(function PasskeysEmpty(props, ref) {
    const feature = usePasskeysContext('Empty')
    if (feature.status !== 'ready' || feature.passkeys.length > 0) return null
    return renderPart({ tag: 'div', name: 'passkeys.empty', state: {}, props, ref })
  })
