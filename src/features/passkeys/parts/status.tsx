'use client'
import { Fragment, forwardRef, type ReactNode } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { usePasskeysParts } from '../context.js'
import type { PasskeysReady } from '../state.js'

export interface PasskeysStatusProps extends Omit<PartProps<'div', { kind: string | undefined }>, 'children'> {
  /** Words what the last action came to, or what is under way; `null` for nothing to say. */
  children: (ready: PasskeysReady) => ReactNode
}

/** Says what the last action came to. Renders a `<div role="status">` that is there, empty, before there is anything to say. */
export const PasskeysStatus: React.ForwardRefExoticComponent<
  PasskeysStatusProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, PasskeysStatusProps>(function PasskeysStatus({ children, ...props }, ref) {
  const { ready } = usePasskeysParts('Status')
  // A new key makes a new node of the same words, so that they are announced again.
  const content = ready ? <Fragment key={ready.outcome?.id ?? 0}>{children(ready)}</Fragment> : null
  return renderPart({
    tag: 'div',
    name: 'passkeys.status',
    state: { kind: ready?.outcome?.kind },
    own: { role: 'status', children: content },
    props,
    ref,
  })
})
