import { type ReactElement, useCallback, useState } from 'react'
import './product.css'
import { type AegisServer, type AegisUser, aegisServer, aegisWords } from './product-aegis.js'
import { aegisTabs } from './product-aegis-tabs.js'
import { ProductPage, type ProductPageProps } from './product-page.js'

export interface AegisPageProps extends Pick<ProductPageProps, 'start' | 'dir' | 'onSignedOut'> {
  user: AegisUser
  server: AegisServer
}

/** AegisRunner: nine tabs, some of them for a role or a plan. */
export function AegisPage({ user, server, ...settings }: AegisPageProps): ReactElement {
  const [role, setRole] = useState(user.role)
  const tabs = useCallback(() => {
    const transfer = () => {
      server.transferOwnership()
      setRole('Admin')
    }
    return aegisTabs({ ...user, role }, transfer)
  }, [user, role, server])
  return (
    <ProductPage
      {...settings}
      adapter={server.adapter}
      tabs={tabs}
      messages={aegisWords}
      header={
        <header className="product-header">
          <h1>Settings</h1>
        </header>
      }
    />
  )
}

export const owner: AegisUser = { plan: 'business', role: 'Owner' }
export const admin: AegisUser = { plan: 'pro', role: 'Admin' }
export const member: AegisUser = { plan: 'free', role: 'Member' }

/** A story of this user, on a server of its own. */
export function asUser(user: AegisUser, start: string): Pick<AegisPageProps, 'user' | 'server' | 'start'> {
  return { user, server: aegisServer(user), start }
}
