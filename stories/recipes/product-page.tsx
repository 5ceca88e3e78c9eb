import {
  AccountProvider,
  type AccountProviderProps,
  AccountSettings,
  type BuiltInTab,
  type SettingsTab,
} from 'latchkey'
import type { AccountAdapter } from 'latchkey/contract'
import { type ReactElement, type ReactNode, useEffect, useMemo, useState } from 'react'

export interface ProductPageProps extends Pick<AccountProviderProps, 'messages' | 'locale' | 'dir' | 'onSignedOut'> {
  /** Makes the back end, once per rendering of the story. */
  adapter: () => AccountAdapter
  /** `open` leads to a tab or to a section of one, as the router of the product would. */
  tabs: (open: (id: string) => void) => readonly (BuiltInTab | SettingsTab)[]
  /** The tab or section that is open at first. */
  start: string
  /** What the product has above its settings, and what of it leads into them. */
  header?: ReactNode | ((open: (id: string) => void) => ReactNode)
}

/** The settings of one product: its back end, words and tabs, and its sign-in page for who has left. */
export function ProductPage({
  adapter: make,
  tabs,
  start,
  header,
  onSignedOut,
  ...words
}: ProductPageProps): ReactElement {
  const [adapter] = useState(make)
  useEffect(() => () => adapter.dispose?.(), [adapter])
  const [place, setPlace] = useState(start)
  const [signedOut, setSignedOut] = useState(false)
  const shown = useMemo(() => tabs(setPlace), [tabs])
  if (signedOut) return <h1>Sign in</h1>
  return (
    <AccountProvider
      adapter={adapter}
      {...words}
      onSignedOut={() => {
        setSignedOut(true)
        onSignedOut?.()
      }}
    >
      {typeof header === 'function' ? header(setPlace) : header}
      <AccountSettings tabs={shown} value={place} onValueChange={setPlace} />
    </AccountProvider>
  )
}
