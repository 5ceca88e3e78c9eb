'use client'
import { Fragment, forwardRef, type ReactNode } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { usePasswordChangeContext } from '../context.js'
import type { PasswordChangeOutcome } from '../state.js'

export interface PasswordChangeStatusProps extends Omit<PartProps<'div', { kind: string | undefined }>, 'children'> {
  /** Words what the change came to. */
  children: (outcome: PasswordChangeOutcome) => ReactNode
}

/**
 * Says what the change came to. Renders a `<div role="status">` that is there, empty, before there is anything to say,
 * because a screen reader does not announce a region that comes together with its text.
 */
export const PasswordChangeStatus: React.ForwardRefExoticComponent<
  PasswordChangeStatusProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, PasswordChangeStatusProps>(function PasswordChangeStatus({ children, ...props }, ref) {
  const change = usePasswordChangeContext('Status')
  const outcome = change.status === 'ready' ? change.outcome : null
  const content = outcome ? <Fragment key={outcome.id}>{children(outcome)}</Fragment> : null
  return renderPart({
    tag: 'div',
    name: 'password-change.status',
    state: { kind: outcome?.kind },
    own: { role: 'status', children: content },
    props,
    ref,
  })
})
