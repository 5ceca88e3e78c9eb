'use client'
import { forwardRef, type ReactNode } from 'react'
import { renderStatus, type StatusProps } from '../../../react/render/render-status.js'
import { usePasswordChangeContext } from '../context.js'
import type { PasswordChangeOutcome } from '../state.js'

export interface PasswordChangeStatusProps extends StatusProps<PasswordChangeOutcome> {
  /** Words what the change came to. */
  children: (outcome: PasswordChangeOutcome) => ReactNode
}

/**
 * Says what the change came to. Renders a `<div role="status">` that is there, empty, before there is anything to say,
 * because a screen reader does not announce a region that comes together with its text.
 */
export const PasswordChangeStatus: React.ForwardRefExoticComponent<
  PasswordChangeStatusProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, PasswordChangeStatusProps>(function PasswordChangeStatus(props, ref) {
  const change = usePasswordChangeContext('Status')
  const outcome = change.status === 'ready' ? change.outcome : null
  return renderStatus({ name: 'password-change.status', said: outcome, outcome, props, ref })
})
