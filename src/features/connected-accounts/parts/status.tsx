'use client'
import { forwardRef, type ReactNode } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { renderStatus, type StatusProps } from '../../../react/render/render-status.js'
import { useConnectedAccountsParts } from '../context.js'
import type { ConnectedAccountsOutcome, ConnectionPurpose } from '../state.js'

export interface ConnectedAccountsStatusProps extends StatusProps<ConnectedAccountsOutcome> {
  /** What concerns accounts for one purpose. @defaultValue everything */
  purpose?: ConnectionPurpose | undefined
  /** Words what the last step came to; `null` for nothing to say. */
  children: (outcome: ConnectedAccountsOutcome) => ReactNode
}

/**
 * Says what the last step came to. Renders a `<div role="status">` that is there, empty, before there is anything to say,
 * because a screen reader does not announce a region that comes together with its text.
 */
export const ConnectedAccountsStatus: React.ForwardRefExoticComponent<
  ConnectedAccountsStatusProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, ConnectedAccountsStatusProps>(function ConnectedAccountsStatus(
  { purpose, ...props },
  ref,
) {
  const { ready } = useConnectedAccountsParts('Status')
  const told = ready?.outcome
  const outcome = told && (purpose === undefined || told.purpose === purpose) ? told : undefined
  return renderStatus({ name: 'connected-accounts.status', said: outcome, outcome, props, ref })
})

export type ConnectedAccountsEmptyProps = PartProps<'div', Record<string, never>>

/** What is shown when nothing is connected and nothing can be. Renders a `<div>` element. */
export const ConnectedAccountsEmpty: React.ForwardRefExoticComponent<
  ConnectedAccountsEmptyProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, ConnectedAccountsEmptyProps>(function ConnectedAccountsEmpty(props, ref) {
  const { ready } = useConnectedAccountsParts('Empty')
  if (!ready || ready.providersFailure || ready.connections.length > 0 || ready.offered.length > 0) return null
  return renderPart({ tag: 'div', name: 'connected-accounts.empty', state: {}, props, ref })
})

export type ConnectedAccountsCancelProps = PartProps<'button', Record<string, never>>

/**
 * Gives up what is being connected, for instance in a window that the user has lost sight of. Renders a `<button>`
 * element, or nothing while nothing is being connected.
 */
export const ConnectedAccountsCancel: React.ForwardRefExoticComponent<
  ConnectedAccountsCancelProps & React.RefAttributes<HTMLButtonElement>
> = forwardRef<HTMLButtonElement, ConnectedAccountsCancelProps>(function ConnectedAccountsCancel(props, ref) {
  const { ready } = useConnectedAccountsParts('Cancel')
  if (!ready?.connecting) return null
  const own = { type: 'button', onClick: ready.cancelConnecting }
  return renderPart({ tag: 'button', name: 'connected-accounts.cancel', state: {}, own, props, ref })
})
