'use client'
import { forwardRef } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useFocusKeeper } from '../../../react/use-focus-keeper.js'
import { AccountInfoContext } from '../context.js'
import { type AccountInfoOptions, useAccountInfo } from '../use-account-info.js'

export interface AccountInfoRootState extends Record<string, string> {
  /** @selector `[data-status="ready"]` */
  status: 'loading' | 'failed' | 'ready'
}

export interface AccountInfoRootProps extends PartProps<'div', AccountInfoRootState>, AccountInfoOptions {}

/** Reads the account and groups all parts. Renders a `<div>` element. */
export const AccountInfoRoot: React.ForwardRefExoticComponent<
  AccountInfoRootProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, AccountInfoRootProps>(function AccountInfoRoot({ show, ...props }, ref) {
  const info = useAccountInfo({ show })
  const keepFocus = useFocusKeeper<HTMLDivElement>(ref)
  return (
    <AccountInfoContext.Provider value={info}>
      {renderPart({
        tag: 'div',
        name: 'account-info',
        state: { status: info.status },
        own: { tabIndex: -1 },
        props,
        ref: keepFocus,
      })}
    </AccountInfoContext.Provider>
  )
})
