'use client'
import { type ReactElement, useContext } from 'react'
import type { ConnectionProvider } from '../../contract/index.js'
import { safeText } from '../../i18n/safe-text.js'
import { BrandMark } from '../../react/frame/brand-mark.js'
import { useMessages } from '../../react/use-messages.js'
import { Button } from '../../ui/button.js'
import { Row } from '../../ui/row.js'
import { useConnectedAccountsParts } from './context.js'
import { Connect, Provider } from './index.js'
import { connectedAccountsMessages } from './messages.js'
import { QuestionPanel } from './question-panel.js'
import { ViewContext } from './view.js'

/** One provider of which an account can be connected. */
export function ProviderRow({ provider }: { provider: ConnectionProvider }): ReactElement {
  const t = useMessages('connectedAccounts', connectedAccountsMessages)
  const { ready } = useConnectedAccountsParts('Provider')
  const { providers } = useContext(ViewContext)
  const { id, name: given, iconUrl } = provider
  const name = given.trim() || id
  const another = ready?.connections.some((connection) => connection.provider === id) ?? false
  // Two back ends may have one of the same name.
  const twin = providers.some((other) => other.id !== id && other.name === given)
  const called = twin ? `${name} (${id})` : name
  const { question } = ready ?? {}
  return (
    <Provider
      render={
        <Row
          icon={<BrandMark brand={id} name={name} iconUrl={iconUrl} />}
          title={<bdi>{safeText(called).text}</bdi>}
          actions={
            <Connect
              aria-label={t(another ? 'connectAnotherName' : 'connectName', { name: called })}
              render={(props, { pending }) => (
                <Button {...props} size="small" pending={pending}>
                  {t(another ? 'connectAnother' : 'connect')}
                </Button>
              )}
            />
          }
        >
          {question?.kind === 'leave' && question.provider === id && question.connection === undefined ? (
            <QuestionPanel name={name} />
          ) : null}
        </Row>
      }
    />
  )
}
