'use client'
import { Fragment, forwardRef, type ReactNode } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useMfaManagerParts } from '../context.js'
import type { MfaManagerReady } from '../state.js'

export interface MfaManagerStatusProps extends Omit<PartProps<'div', { kind: string | undefined }>, 'children'> {
  /** Words what the last step came to; `null` for nothing to say. */
  children: (ready: MfaManagerReady) => ReactNode
}

/** Says what the last step came to. Renders a `<div role="status">` that is there, empty, before there is anything to say. */
export const MfaManagerStatus: React.ForwardRefExoticComponent<
  MfaManagerStatusProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, MfaManagerStatusProps>(function MfaManagerStatus({ children, ...props }, ref) {
  const { ready } = useMfaManagerParts('Status')
  // A new key makes a new node of the same words, so that they are announced again.
  const content = ready ? <Fragment key={ready.outcome?.id ?? 0}>{children(ready)}</Fragment> : null
  return renderPart({
    tag: 'div',
    name: 'mfa-manager.status',
    state: { kind: ready?.outcome?.kind },
    own: { role: 'status', children: content },
    props,
    ref,
  })
})
