'use client'
import { Fragment, forwardRef, type ReactNode } from 'react'
import { type PartProps, renderPart } from '../../render/render-part.js'
import { useCodesContext } from '../context.js'
import type { CodesOutcome } from '../state.js'

export interface CodesStatusProps
  extends Omit<PartProps<'div', { kind: CodesOutcome['kind'] | undefined }>, 'children'> {
  /** Words what came of saving the codes. */
  children: (outcome: CodesOutcome) => ReactNode
}

/** Says what came of saving the codes, and never the codes. Renders a `<div role="status">` that is there from the start. */
export const CodesStatus: React.ForwardRefExoticComponent<CodesStatusProps & React.RefAttributes<HTMLDivElement>> =
  forwardRef<HTMLDivElement, CodesStatusProps>(function CodesStatus({ children, ...props }, ref) {
    const { outcome } = useCodesContext('SaveStatus')
    // A new key makes a new node of the same words, so that they are announced again.
    const content = outcome ? <Fragment key={outcome.id}>{children(outcome)}</Fragment> : null
    return renderPart({
      tag: 'div',
      name: 'backup-codes.save-status',
      state: { kind: outcome?.kind },
      own: { role: 'status', children: content },
      props,
      ref,
    })
  })
