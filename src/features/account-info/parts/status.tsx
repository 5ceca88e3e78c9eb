'use client'
import { forwardRef, type ReactNode } from 'react'
import { renderStatus, type StatusProps } from '../../../react/render/render-status.js'
import { useAccountInfoContext } from '../context.js'
import type { CopyOutcome } from '../state.js'

export interface AccountInfoStatusProps extends StatusProps<CopyOutcome, CopyOutcome['kind']> {
  /** Words what came of copying. */
  children: (outcome: CopyOutcome) => ReactNode
}

/**
 * Says what came of copying. Renders a `<div role="status">` that is there, empty, before there is anything to say,
 * because a screen reader does not announce a region that comes together with its text.
 */
export const AccountInfoStatus: React.ForwardRefExoticComponent<
  AccountInfoStatusProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, AccountInfoStatusProps>(function AccountInfoStatus(props, ref) {
  const info = useAccountInfoContext('Status')
  const outcome = info.status === 'ready' ? info.copyOutcome : null
  return renderStatus({ name: 'account-info.status', said: outcome, outcome, props, ref })
})
