'use client'
import type { ReactElement } from 'react'
import type { Connection } from '../../contract/index.js'
import { safeUrl } from '../../core/rules/safe-url.js'
import { safeText } from '../../i18n/safe-text.js'
import { Address } from '../../react/frame/address.js'
import { CalendarDate } from '../../react/frame/calendar-date.js'
import { Facts } from '../../react/frame/facts.js'
import { Rich } from '../../react/rich.js'
import { useMessages } from '../../react/use-messages.js'
import { Avatar } from '../../ui/avatar.js'
import { connectedAccountsMessages } from './messages.js'

/** Whose account it is there, and since when it is connected. */
export function ConnectionMeta({ connection }: { connection: Connection }): ReactElement {
  const t = useMessages('connectedAccounts', connectedAccountsMessages)
  const label = connection.label?.trim()
  const email = connection.email?.trim()
  const { connectedAt } = connection
  const src = safeUrl(connection.avatarUrl)
  return (
    <>
      {src ? <Avatar name={label || email || connection.provider} src={src} size="small" /> : null}
      <Facts>
        {[
          label ? <bdi key="label">{safeText(label).text}</bdi> : null,
          email && email !== label ? <Address key="email" text={email} /> : null,
          connectedAt ? (
            <Rich key="date" parts={t.parts('connected', { date: connectedAt })}>
              {() => <CalendarDate date={connectedAt} fallback={t('connectedUnknown')} />}
            </Rich>
          ) : null,
        ]}
      </Facts>
    </>
  )
}
