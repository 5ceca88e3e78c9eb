'use client'
import { forwardRef, type ReactNode } from 'react'
import { renderStatus, type StatusProps } from '../../../react/render/render-status.js'
import { usePasskeysParts } from '../context.js'
import type { PasskeysReady } from '../state.js'

export interface PasskeysStatusProps extends StatusProps<PasskeysReady> {
  /** Words what the last action came to, or what is under way; `null` for nothing to say. */
  children: (ready: PasskeysReady) => ReactNode
}

/** Says what the last action came to. Renders a `<div role="status">` that is there, empty, before there is anything to say. */
export const PasskeysStatus: React.ForwardRefExoticComponent<
  PasskeysStatusProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, PasskeysStatusProps>(function PasskeysStatus(props, ref) {
  const { ready } = usePasskeysParts('Status')
  return renderStatus({ name: 'passkeys.status', said: ready, outcome: ready?.outcome, props, ref })
})
