'use client'
import { forwardRef, type ReactNode } from 'react'
import type { AnyAccountError } from '../../../contract/index.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useAccountInfoContext } from '../context.js'

type Div<Props> = React.ForwardRefExoticComponent<Props & React.RefAttributes<HTMLDivElement>>

export interface AccountInfoLoadingState extends Record<string, boolean> {
  /** It takes longer than usual. @selector `[data-slow]` */
  slow: boolean
}
export interface AccountInfoLoadingProps extends Omit<PartProps<'div', AccountInfoLoadingState>, 'children'> {
  children?: ReactNode | ((state: AccountInfoLoadingState) => ReactNode)
}

/** What is shown until the first answer. Renders a `<div>` element with `aria-busy`. */
export const AccountInfoLoading: Div<AccountInfoLoadingProps> = forwardRef<HTMLDivElement, AccountInfoLoadingProps>(
  function AccountInfoLoading({ children, ...props }, ref) {
    const info = useAccountInfoContext('Loading')
    if (info.status !== 'loading') return null
    const state = { slow: info.slow }
    const own = { 'aria-busy': true, children: typeof children === 'function' ? children(state) : children }
    return renderPart({ tag: 'div', name: 'account-info.loading', state, own, props, ref })
  },
)

export interface AccountInfoFailureProps extends Omit<PartProps<'div', { retrying: boolean }>, 'children'> {
  children?: (failure: { error: AnyAccountError; retrying: boolean; retry: () => void }) => ReactNode
}

/** What is shown when the account could not be read. Renders a `<div>` element. */
export const AccountInfoFailure: Div<AccountInfoFailureProps> = forwardRef<HTMLDivElement, AccountInfoFailureProps>(
  function AccountInfoFailure({ children, ...props }, ref) {
    const info = useAccountInfoContext('Failure')
    if (info.status !== 'failed') return null
    const own = { children: children?.(info) }
    const state = { retrying: info.retrying }
    return renderPart({ tag: 'div', name: 'account-info.failure', state, own, props, ref })
  },
)
