'use client'
import type { ReactElement, ReactNode } from 'react'
import { can } from '../../contract/index.js'
import { connectionProvidersResource, connectionsResource } from '../../react/connections-resource.js'
import { FeatureFrame } from '../../react/frame/feature-frame.js'
import type { WaysToAdd } from '../../react/frame/ways-left.js'
import { later } from '../../react/later.js'
import { useClient } from '../../react/use-client.js'
import { useMessages } from '../../react/use-messages.js'
import { useReadable } from '../../react/use-readable.js'
import { useOptionalResource } from '../../react/use-resource.js'
import { connectedAccountsMessages } from './messages.js'
import type { ConnectionPurpose } from './state.js'

/** Something that is connected on another page of yours, for instance for a whole workspace. */
export interface ElsewhereLink {
  label: string
  description?: string | undefined
  /** Of your own site, or `https:`; others are no links. */
  href: string
}

export interface ConnectedAccountsProps {
  /** Level of the heading in your page. @defaultValue 2 */
  headingLevel?: 2 | 3 | 4 | undefined
  /** Only accounts to sign in with, or only integrations, so that each can have a place of its own. @defaultValue both */
  purpose?: ConnectionPurpose | undefined
  /** Ask before the user leaves for a provider. @defaultValue false */
  confirmLeaving?: boolean | undefined
  /** Where a provider sends the user back to: a page with this component. @defaultValue the page that they are on */
  returnTo?: string | undefined
  /** Where the user can set a password or add a passkey, for whom an account is the only way to sign in. */
  waysToAdd?: WaysToAdd | undefined
  /** What is connected for the whole workspace, and where. Shown beside the integrations. */
  elsewhere?: readonly ElsewhereLink[] | undefined
  /** Where all of your integrations are described. */
  catalogue?: string | undefined
  /** What a permission (an OAuth scope) is called. @defaultValue its own name */
  scopeName?: ((scope: string, provider: string) => string | undefined) | undefined
  /** In place of it when the adapter connects no accounts. @defaultValue nothing */
  fallback?: ReactNode
}

const useContent = later(() => import('./connected-accounts-content.js'))

/** The fragment that leads to it. Two on one page have different ones. */
export const anchorOf = (purpose: ConnectionPurpose | undefined): string =>
  purpose === 'integration' ? 'integrations' : 'connections'

/**
 * The accounts elsewhere that are connected to the user's: to sign in with, and personal integrations. Needs an
 * `<AccountProvider>`; renders a `<section>`, or the fallback when the adapter connects no accounts.
 */
export function ConnectedAccounts(props: ConnectedAccountsProps): ReactElement {
  const { purpose } = props
  const client = useClient()
  const adapter = client.adapter()
  const supported = can(adapter, 'connections.list')
  const t = useMessages('connectedAccounts', connectedAccountsMessages)
  const code = useContent()
  // All reads are on their way while the code is.
  useReadable(client.account)
  useOptionalResource(connectionsResource, supported)
  useOptionalResource(connectionProvidersResource, can(adapter, 'connections.providers'))

  if (!supported) return <>{props.fallback}</>
  if (code.module) return <code.module.ConnectedAccountsContent {...props} />
  return (
    <FeatureFrame
      name="connected-accounts"
      id={anchorOf(purpose)}
      title={t(titles[purpose ?? 'both'])}
      description={t(descriptions[purpose ?? 'both'])}
      headingLevel={props.headingLevel}
      code={code}
    />
  )
}

export const titles = { both: 'title', sign_in: 'signIn', integration: 'integrations' } as const
export const descriptions = { both: 'description', sign_in: 'signInHint', integration: 'integrationsHint' } as const
