'use client'
import { type ReactElement, useMemo } from 'react'
import { ReadFailure } from '../../react/frame/read-failure.js'
import { useMessages } from '../../react/use-messages.js'
import { Card } from '../../ui/card.js'
import type { ConnectedAccountsProps } from './connected-accounts.js'
import { connectionNames } from './describe.js'
import { Group } from './group.js'
import { Empty } from './index.js'
import { forPurpose } from './lists.js'
import { connectedAccountsMessages } from './messages.js'
import type { ConnectedAccountsList, ConnectedAccountsReady, ConnectionPurpose } from './state.js'
import { UnderWay } from './under-way.js'
import { ViewContext } from './view.js'

interface ReadyContentProps extends ConnectedAccountsProps {
  list: ConnectedAccountsReady | (ConnectedAccountsList & { status: 'unavailable' })
}

const purposes: readonly ConnectionPurpose[] = ['sign_in', 'integration']

/** The accounts as they were read, by what they are for, and what can be done with them. */
export function ReadyContent(props: ReadyContentProps): ReactElement {
  const { list, purpose: only } = props
  const { connections, providers } = list
  const t = useMessages('connectedAccounts', connectedAccountsMessages)
  const { waysToAdd, scopeName, headingLevel = 2 } = props
  const view = useMemo(
    () => ({ names: connectionNames(connections, providers, t), providers, waysToAdd, scopeName }),
    [connections, providers, t, waysToAdd, scopeName],
  )
  const ready = list.status === 'ready' ? list : undefined

  const groups = purposes.filter((purpose) => {
    if (only !== undefined) return purpose === only
    const rows = [...connections, ...(ready?.offered ?? [])]
    // What was said of the last row that went stays where it was.
    if (forPurpose(rows, purpose).length > 0 || ready?.outcome?.purpose === purpose) return true
    if (purpose === 'sign_in') return list.managedBy?.kind === 'sso'
    return Boolean(props.elsewhere?.length || props.catalogue)
  })
  return (
    <ViewContext.Provider value={view}>
      {ready ? <Failures ready={ready} /> : null}
      {groups.map((purpose) => (
        <Group
          key={purpose}
          purpose={purpose}
          managedBy={purpose === 'sign_in' ? list.managedBy : undefined}
          headingLevel={only === undefined ? headingLevel : undefined}
          elsewhere={purpose === 'integration' ? props.elsewhere : undefined}
          catalogue={purpose === 'integration' ? props.catalogue : undefined}
        />
      ))}
      {groups.length === 0 && ready && !ready.providersFailure ? (
        <Card>
          <Empty>{t('none')}</Empty>
        </Card>
      ) : null}
      {ready ? <UnderWay ready={ready} /> : null}
    </ViewContext.Provider>
  )
}

/** What of it could not be read. The rest is there all the same. */
function Failures({ ready }: { ready: ConnectedAccountsReady }): ReactElement {
  const t = useMessages('connectedAccounts', connectedAccountsMessages)
  const { refreshError, refreshing, refresh, providersFailure } = ready
  return (
    <>
      <div role="status">
        {refreshError && refreshError.code !== 'session_expired' ? (
          <ReadFailure error={refreshError} title={t('stale')} retry={refresh} retrying={refreshing} />
        ) : null}
      </div>
      <div role="status">
        {providersFailure && providersFailure.error.code !== 'session_expired' ? (
          <ReadFailure title={t('providersFailed')} {...providersFailure} />
        ) : null}
      </div>
    </>
  )
}
