'use client'
import { forwardRef, type ReactNode } from 'react'
import { composeRefs } from '../../../react/render/compose-refs.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useArrival } from '../../../react/use-arrival.js'
import { useMfaManagerParts } from '../context.js'
import type { MfaManagerReady } from '../state.js'

export interface MfaManagerCodesProps extends Omit<PartProps<'div', Record<string, never>>, 'children'> {
  /** Shows the codes of a box, and calls `saved` when the user has saved them. */
  children?: ((codes: Pick<MfaManagerReady, 'codes' | 'saved'>) => ReactNode) | undefined
}

/**
 * The backup codes that came with the factor. Cannot be left before they are saved. Renders a `<div role="group">` element,
 * which needs a name; nothing in the other steps.
 */
export const MfaManagerCodes: React.ForwardRefExoticComponent<
  MfaManagerCodesProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, MfaManagerCodesProps>(function MfaManagerCodes({ children, ...props }, ref) {
  const { ready, arrivals } = useMfaManagerParts('Codes')
  const saving = ready?.flow.step === 'saving'
  const arrival = useArrival<HTMLDivElement>(arrivals, saving)
  if (!saving) return null
  return renderPart({
    tag: 'div',
    name: 'mfa-manager.codes',
    state: {},
    own: { role: 'group', tabIndex: -1, children: children?.(ready) },
    props,
    ref: composeRefs<HTMLDivElement>(ref, arrival),
  })
})
