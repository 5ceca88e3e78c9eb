'use client'
import { type ReactElement, useContext, useId } from 'react'
import type { Connection } from '../../contract/index.js'
import { providerName } from '../../core/rules/connection-names.js'
import { WaysLeft } from '../../react/frame/ways-left.js'
import { Rich } from '../../react/rich.js'
import { useMessages } from '../../react/use-messages.js'
import { Actions } from '../../ui/actions.js'
import { Button } from '../../ui/button.js'
import { useConnectedAccountsParts } from './context.js'
import { Confirm, Decline, Question } from './index.js'
import { connectedAccountsMessages } from './messages.js'
import { ViewContext } from './view.js'

interface QuestionPanelProps {
  /** What the account or the provider is called. */
  name: string
  connection?: Connection | undefined
}

/** Asks before a connection goes, or before the user leaves for a provider. */
export function QuestionPanel({ name, connection }: QuestionPanelProps): ReactElement {
  const t = useMessages('connectedAccounts', connectedAccountsMessages)
  const { providers } = useContext(ViewContext)
  const { ready } = useConnectedAccountsParts('Question')
  const id = useId()
  const signsIn = connection?.purpose === 'sign_in'
  const provider = connection ? providerName(connection.provider, providers) : name
  return (
    <Question aria-labelledby={`${id}-title`} aria-describedby={`${id}-hint`} data-lk-ui="panel">
      {({ kind }) =>
        kind === 'disconnect' ? (
          <>
            <p data-lk-ui="panel-title" id={`${id}-title`}>
              <Rich parts={t.parts('askDisconnect', { name })} />
            </p>
            <div id={`${id}-hint`} data-lk-ui="field-hint">
              <p>{t(signsIn ? 'disconnectSignInHint' : 'disconnectHint')}</p>
              {signsIn ? <WaysLeft ways={ready?.waysLeft} /> : null}
            </div>
            <Actions>
              <Decline render={(props) => <Button {...props}>{t('keep')}</Button>} />
              <Confirm
                render={(props, { pending }) => (
                  <Button {...props} variant="danger" pending={pending}>
                    {t('disconnect')}
                  </Button>
                )}
              />
            </Actions>
          </>
        ) : (
          <>
            <p data-lk-ui="panel-title" id={`${id}-title`}>
              <Rich parts={t.parts('askLeave', { provider })} />
            </p>
            <p id={`${id}-hint`} data-lk-ui="field-hint">
              <Rich parts={t.parts('leaveHint', { provider })} />
            </p>
            <Actions>
              <Decline render={(props) => <Button {...props}>{t('stay')}</Button>} />
              <Confirm
                render={(props, { pending }) => (
                  <Button {...props} variant="primary" pending={pending}>
                    <Rich parts={t.parts('leave', { provider })} />
                  </Button>
                )}
              />
            </Actions>
          </>
        )
      }
    </Question>
  )
}
