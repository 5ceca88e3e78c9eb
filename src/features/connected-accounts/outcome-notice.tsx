'use client'
import { type ReactElement, useContext } from 'react'
import type { AnyAccountError, Effects } from '../../contract/index.js'
import { providerName } from '../../core/rules/connection-names.js'
import { errorMessage } from '../../i18n/errors.js'
import { EffectsWords } from '../../react/frame/effects-words.js'
import { ErrorWords } from '../../react/frame/error-words.js'
import { Rich } from '../../react/rich.js'
import { useErrorMessages } from '../../react/use-error-messages.js'
import { useMessages } from '../../react/use-messages.js'
import { Notice } from '../../ui/notice.js'
import { describeConnection } from './describe.js'
import { connectedAccountsMessages } from './messages.js'
import type { ConnectedAccountsOutcome } from './state.js'
import { ViewContext } from './view.js'
import { WhyItStays } from './why-it-stays.js'

/** What the last step came to, in words. Says what the adapter reports, and nothing more. */
export function OutcomeNotice({ outcome }: { outcome: ConnectedAccountsOutcome }): ReactElement | null {
  const t = useMessages('connectedAccounts', connectedAccountsMessages)
  const { providers } = useContext(ViewContext)
  const provider = providerName(outcome.provider, providers)
  const connection = 'connection' in outcome ? outcome.connection : undefined
  const name = connection ? describeConnection(connection, providers, t) : provider
  switch (outcome.kind) {
    case 'leaving':
      return <Notice title={<Rich parts={t.parts('leaving', { provider })} />} />
    case 'not_connected':
      return <Notice title={<Rich parts={t.parts('didNotConnect', { provider })} />} />
    case 'connected':
      return (
        <Notice tone="success" title={<Rich parts={t.parts('didConnect', { name })} />}>
          <EffectsWords effects={worthTelling(outcome.effects)} />
        </Notice>
      )
    case 'disconnected': {
      const words = outcome.alreadyGone ? 'disconnectedAlready' : 'didDisconnect'
      return (
        <Notice tone="success" title={<Rich parts={t.parts(words, { name })} />}>
          <EffectsWords effects={worthTelling(outcome.effects)} />
        </Notice>
      )
    }
    case 'failed':
      // The lock around this has said so already, and offers the way back in.
      if (outcome.error.code === 'session_expired') return null
      return (
        <Notice
          tone="danger"
          title={
            outcome.operation === 'disconnect' ? (
              <Rich parts={t.parts(outcome.unknown ? 'disconnectUnknown' : 'disconnectFailed', { name })} />
            ) : (
              <Rich parts={t.parts(outcome.unknown ? 'connectUnknown' : 'connectFailed', { provider })} />
            )
          }
        >
          <Why operation={outcome.operation} error={outcome.error} />
        </Notice>
      )
  }
}

interface WhyProps {
  operation: 'connect' | 'complete' | 'disconnect'
  error: AnyAccountError
}

function Why({ operation, error }: WhyProps): ReactElement {
  const t = useMessages('connectedAccounts', connectedAccountsMessages)
  const errors = useErrorMessages()
  if (error.code === 'forbidden') return <WhyItStays reason={{ state: 'unavailable', ...error.data }} />
  if (operation === 'complete' && tripEnds.has(error.code)) return <>{t('tripOver')}</>
  return <ErrorWords error={error} words={(shown) => errorMessage(shown, errors)} />
}

/** What a server says of an answer of the provider that it does not, or no longer, expect. */
const tripEnds: ReadonlySet<string> = new Set(['not_found', 'code_expired', 'invalid_code'])

/** Nobody expects this to end sessions, and so it goes without saying when it did not. */
const worthTelling = (effects: Effects | undefined) => (effects?.otherSessions === 'ended' ? effects : undefined)
