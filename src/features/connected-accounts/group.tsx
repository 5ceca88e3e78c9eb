'use client'
import type { ReactElement, ReactNode } from 'react'
import type { Connection, ConnectionProvider, ManagedBy } from '../../contract/index.js'
import { safeUrl } from '../../core/rules/safe-url.js'
import { useMessages } from '../../react/use-messages.js'
import { Card } from '../../ui/card.js'
import { Link } from '../../ui/link.js'
import type { ElsewhereLink } from './connected-accounts.js'
import { ConnectionRow } from './connection-row.js'
import { ElsewhereRow, ManagedRow } from './further-rows.js'
import { Items, Providers, Status } from './index.js'
import { connectedAccountsMessages } from './messages.js'
import { OutcomeNotice } from './outcome-notice.js'
import { ProviderRow } from './provider-row.js'
import type { ConnectionPurpose } from './state.js'

interface GroupProps {
  purpose: ConnectionPurpose
  managedBy: ManagedBy | undefined
  /** Of the section; absent where the group is the whole of it and needs no heading of its own. */
  headingLevel: 2 | 3 | 4 | undefined
  elsewhere: readonly ElsewhereLink[] | undefined
  catalogue: string | undefined
}

const words = {
  sign_in: { title: 'signIn', hint: 'signInHint' },
  integration: { title: 'integrations', hint: 'integrationsHint' },
} as const
const headings = { 2: 'h3', 3: 'h4', 4: 'h5' } as const

const connectionRow = (connection: Connection): ReactNode => <ConnectionRow connection={connection} />
const providerRow = (provider: ConnectionProvider): ReactNode => <ProviderRow provider={provider} />

/** The accounts for one purpose: those that are connected, those that can be, and what is connected elsewhere. */
export function Group({ purpose, managedBy, headingLevel, elsewhere, catalogue }: GroupProps): ReactElement {
  const t = useMessages('connectedAccounts', connectedAccountsMessages)
  const { title, hint } = words[purpose]
  const Heading = headings[headingLevel ?? 2]
  const all = safeUrl(catalogue)
  return (
    <Card
      data-lk="connected-accounts.group"
      data-purpose={purpose}
      header={
        headingLevel === undefined ? undefined : (
          <>
            <Heading data-lk-ui="group-title">{t(title)}</Heading>
            <p data-lk-ui="field-hint">{t(hint)}</p>
          </>
        )
      }
      footer={all ? <Link href={all}>{t('catalogue')}</Link> : undefined}
    >
      {managedBy?.kind === 'sso' ? <ManagedRow managedBy={managedBy} /> : null}
      <Items purpose={purpose} aria-label={t(title)}>
        {connectionRow}
      </Items>
      <Providers purpose={purpose} aria-label={t('connect')}>
        {providerRow}
      </Providers>
      {elsewhere && elsewhere.length > 0 ? (
        <ul data-lk="connected-accounts.elsewhere">
          {elsewhere.map((link) => (
            <ElsewhereRow key={`${link.href} ${link.label}`} link={link} />
          ))}
        </ul>
      ) : null}
      <Status purpose={purpose}>{(outcome) => <OutcomeNotice outcome={outcome} />}</Status>
    </Card>
  )
}
