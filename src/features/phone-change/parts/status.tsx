'use client'
import { forwardRef, type ReactNode } from 'react'
import { renderStatus, type StatusProps } from '../../../react/render/render-status.js'
import { usePhoneChangeParts } from '../context.js'
import type { PhoneChangeReady } from '../state.js'

export interface PhoneChangeStatusProps extends StatusProps<PhoneChangeReady> {
  /** Words what the last step came to; `null` for nothing to say. */
  children: (ready: PhoneChangeReady) => ReactNode
}

/** Says what the last step came to. Renders a `<div role="status">` that is there, empty, before there is anything to say. */
export const PhoneChangeStatus: React.ForwardRefExoticComponent<
  PhoneChangeStatusProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, PhoneChangeStatusProps>(function PhoneChangeStatus(props, ref) {
  const { ready } = usePhoneChangeParts('Status')
  return renderStatus({ name: 'phone-change.status', said: ready, outcome: ready?.outcome, props, ref })
})
