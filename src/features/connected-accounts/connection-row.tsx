'use client'
import { type ReactElement, useContext, useId } from 'react'
import type { Connection } from '../../contract/index.js'
import { providerName } from '../../core/rules/connection-names.js'
import { safeText } from '../../i18n/safe-text.js'
import { BrandMark } from '../../react/frame/brand-mark.js'
import { useMessages } from '../../react/use-messages.js'
import { Badge } from '../../ui/badge.js'
import { Button } from '../../ui/button.js'
import { Row } from '../../ui/row.js'
import { ConnectionMeta } from './connection-meta.js'
import { useConnectedAccountsParts } from './context.js'
import { Disconnect, Item, Reconnect } from './index.js'
import { connectedAccountsMessages } from './messages.js'
import { QuestionPanel } from './question-panel.js'
import { Scopes } from './scopes.js'
import { ViewContext } from './view.js'
import { WhyItStays } from './why-it-stays.js'

/** One connected account, with what tells it apart from the others. */
export function ConnectionRow({ connection }: { connection: Connection }): ReactElement {
  const t = useMessages('connectedAccounts', connectedAccountsMessages)
  const { providers, names } = useContext(ViewContext)
  const { ready } = useConnectedAccountsParts('Item')
  const reasonId = useId()
  const { id, provider, status, removable } = connection
  const provided = providers.find((candidate) => candidate.id === provider)
  const name = names.get(id) ?? provider
  const stays = ready?.askToDisconnect && removable.state === 'unavailable' ? removable : undefined
  const finish = status === 'pending'
  return (
    <Item
      render={
        <Row
          icon={<BrandMark brand={provider} name={providerName(provider, providers)} iconUrl={provided?.iconUrl} />}
          title={<bdi>{safeText(providerName(provider, providers)).text}</bdi>}
          badge={
            status === 'active' ? undefined : (
              <Badge tone={finish ? 'neutral' : 'warning'}>{t(finish ? 'pending' : 'needsReconnect')}</Badge>
            )
          }
          meta={<ConnectionMeta connection={connection} />}
          actions={
            ready ? (
              <span data-lk-ui="button-group">
                <Reconnect
                  aria-label={t(finish ? 'finishName' : 'reconnectName', { name })}
                  render={(props, { pending }) => (
                    <Button {...props} size="small" pending={pending}>
                      {t(finish ? 'finish' : 'reconnect')}
                    </Button>
                  )}
                />
                <Disconnect
                  aria-label={t('disconnectName', { name })}
                  aria-describedby={stays ? reasonId : undefined}
                  render={(props, { pending }) => (
                    <Button {...props} size="small" pending={pending}>
                      {t('disconnect')}
                    </Button>
                  )}
                />
              </span>
            ) : undefined
          }
        >
          {hasMore(connection) || stays || isAsked(ready?.question, id) ? (
            <>
              <Scopes connection={connection} />
              {stays ? <WhyItStays id={reasonId} reason={stays} /> : null}
              <QuestionPanel connection={connection} name={name} />
            </>
          ) : null}
        </Row>
      }
    />
  )
}

const hasMore = ({ scopes }: Connection): boolean => scopes !== undefined && scopes.length > 0

function isAsked(question: { kind: string; id?: string; connection?: string | undefined } | undefined, id: string) {
  return question !== undefined && (question.id === id || question.connection === id)
}
