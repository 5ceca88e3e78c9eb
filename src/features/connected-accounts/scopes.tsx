'use client'
import { type ReactElement, useContext } from 'react'
import type { Connection } from '../../contract/index.js'
import { safeText } from '../../i18n/safe-text.js'
import { useMessages } from '../../react/use-messages.js'
import { connectedAccountsMessages } from './messages.js'
import { ViewContext } from './view.js'

/** What the connection allows, on demand: in the host's words, or by the names that the provider has for it. */
export function Scopes({ connection }: { connection: Connection }): ReactElement | null {
  const t = useMessages('connectedAccounts', connectedAccountsMessages)
  const { scopeName } = useContext(ViewContext)
  const { scopes = [], provider } = connection
  if (scopes.length === 0) return null
  return (
    <details data-lk="connected-accounts.scopes">
      <summary>{t('scopes', { count: scopes.length })}</summary>
      <ul>
        {scopes.map((scope) => {
          const words = scopeName?.(scope, provider)
          return <li key={scope}>{words ? <bdi>{words}</bdi> : <code dir="ltr">{safeText(scope).text}</code>}</li>
        })}
      </ul>
    </details>
  )
}
