'use client'
import { forwardRef, type ReactNode, useMemo } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useArrivals } from '../../../react/use-arrival.js'
import { useFocusKeeper } from '../../../react/use-focus-keeper.js'
import { ConnectedAccountsContext } from '../context.js'
import { type ConnectedAccountsOptions, useConnectedAccounts } from '../use-connected-accounts.js'

export interface ConnectedAccountsRootState extends Record<string, string | undefined> {
  /** @selector `[data-status="ready"]` */
  status: 'unavailable' | 'loading' | 'failed' | 'ready'
  /** What the user is asked. @selector `[data-question="disconnect"]` */
  question: 'disconnect' | 'leave' | undefined
}

export interface ConnectedAccountsRootProps
  extends PartProps<'div', ConnectedAccountsRootState>,
    ConnectedAccountsOptions {
  /** In place of it when the adapter connects no accounts. @defaultValue nothing */
  fallback?: ReactNode
}

/** Reads the accounts and groups all parts. Renders a `<div>` element, or the fallback. */
export const ConnectedAccountsRoot: React.ForwardRefExoticComponent<
  ConnectedAccountsRootProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, ConnectedAccountsRootProps>(function ConnectedAccountsRoot(
  { fallback = null, purpose, confirmLeaving, returnTo, ...props },
  ref,
) {
  const feature = useConnectedAccounts({ purpose, confirmLeaving, returnTo })
  const arrivals = useArrivals(feature.status === 'ready' ? feature.moves : 0)
  const keepFocus = useFocusKeeper<HTMLDivElement>(ref)
  const value = useMemo(() => ({ feature, arrivals }), [feature, arrivals])
  if (feature.status === 'unsupported') return <>{fallback}</>
  const question = feature.status === 'ready' ? feature.question?.kind : undefined
  return (
    <ConnectedAccountsContext.Provider value={value}>
      {renderPart({
        tag: 'div',
        name: 'connected-accounts',
        state: { status: feature.status, question },
        own: { tabIndex: -1 },
        props,
        ref: keepFocus,
      })}
    </ConnectedAccountsContext.Provider>
  )
})
