'use client'
import type { ReactElement } from 'react'
import { providerName } from '../../core/rules/connection-names.js'
import { Progress } from '../../react/frame/progress.js'
import { Rich } from '../../react/rich.js'
import { useCommonMessages, useMessages } from '../../react/use-messages.js'
import { Button } from '../../ui/button.js'
import { Cancel } from './index.js'
import { connectedAccountsMessages } from './messages.js'
import type { ConnectedAccountsReady } from './state.js'

/**
 * What takes its time. Whoever signs in at a provider is not slow; but its window can be lost sight of, and so what waits
 * for it can be given up.
 */
export function UnderWay({ ready }: { ready: ConnectedAccountsReady }): ReactElement {
  const t = useMessages('connectedAccounts', connectedAccountsMessages)
  const common = useCommonMessages()
  const { connecting, completing, disconnecting, providers } = ready
  const waiting = connecting?.intent.phase === 'calling'
  const lost = connecting && waiting && connecting.intent.slow ? connecting : undefined
  const ending = completing?.intent.phase === 'calling' && !completing.intent.slow
  return (
    <>
      <Progress intents={[waiting ? undefined : connecting?.intent, completing?.intent, ...disconnecting.values()]} />
      <p role="status">
        {lost ? (
          <Rich parts={t.parts('inWindow', { provider: providerName(lost.provider, providers) })} />
        ) : ending ? (
          t('completing')
        ) : null}
      </p>
      {lost ? (
        <Cancel
          render={(props) => (
            <Button {...props} size="small">
              {common('cancel')}
            </Button>
          )}
        />
      ) : null}
    </>
  )
}
