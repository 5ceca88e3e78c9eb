'use client'
import { forwardRef, type ReactNode } from 'react'
import { renderStatus, type StatusProps } from '../../../react/render/render-status.js'
import { useEmailChangeParts } from '../context.js'
import type { EmailChangeReady } from '../state.js'

export interface EmailChangeStatusProps extends StatusProps<EmailChangeReady> {
  /** Words what the last step came to; `null` for nothing to say. */
  children: (ready: EmailChangeReady) => ReactNode
}

/** Says what the last step came to. Renders a `<div role="status">` that is there, empty, before there is anything to say. */
export const EmailChangeStatus: React.ForwardRefExoticComponent<
  EmailChangeStatusProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, EmailChangeStatusProps>(function EmailChangeStatus(props, ref) {
  const { ready } = useEmailChangeParts('Status')
  return renderStatus({ name: 'email-change.status', said: ready, outcome: ready?.outcome, props, ref })
})
