'use client'
import { forwardRef, type ReactNode, useContext } from 'react'
import type { ConnectionQuestion } from '../../../core/flows/connected-accounts.js'
import { composeRefs } from '../../../react/render/compose-refs.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useArrival } from '../../../react/use-arrival.js'
import { ConnectionContext, ProviderContext, useConnectedAccountsParts } from '../context.js'
import type { ConnectedAccountsReady } from '../state.js'
import type { ConnectedAccountsButtonState } from './disconnect.js'

type ButtonPart<Props> = React.ForwardRefExoticComponent<Props & React.RefAttributes<HTMLButtonElement>>

export interface ConnectedAccountsQuestionState extends Record<string, string> {
  /** What is asked. @selector `[data-kind="disconnect"]` */
  kind: ConnectionQuestion['kind']
}

export interface ConnectedAccountsQuestionProps
  extends Omit<PartProps<'div', ConnectedAccountsQuestionState>, 'children'> {
  children: (question: ConnectionQuestion) => ReactNode
}

/**
 * What the user is asked about its row: whether the connection shall go, or whether to leave for the provider. Takes the
 * focus itself, so that Enter pressed twice does nothing. Renders a `<div role="group">` element, which needs a name;
 * nothing while nothing is asked.
 */
export const ConnectedAccountsQuestion: React.ForwardRefExoticComponent<
  ConnectedAccountsQuestionProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, ConnectedAccountsQuestionProps>(function ConnectedAccountsQuestion(
  { children, ...props },
  ref,
) {
  const connection = useContext(ConnectionContext)
  const provider = useContext(ProviderContext)
  const { ready, arrivals } = useConnectedAccountsParts('Question')
  const question = ready?.question
  const isHere = question !== undefined && isAbout(question, connection?.id, provider?.id)
  const arrival = useArrival<HTMLDivElement>(arrivals, isHere)
  if (!isHere) return null
  return renderPart({
    tag: 'div',
    name: 'connected-accounts.question',
    state: { kind: question.kind },
    own: { role: 'group', tabIndex: -1, children: children(question) },
    props,
    ref: composeRefs(ref, arrival),
  })
})

function isAbout(question: ConnectionQuestion, connection: string | undefined, provider: string | undefined): boolean {
  if (question.kind === 'disconnect') return question.id === connection
  if (question.connection !== undefined) return question.connection === connection
  return connection === undefined && question.provider === provider
}

/** What of the question is under way. */
function stateOf({ question, connecting, disconnecting, blocked }: ConnectedAccountsReady) {
  if (question?.kind === 'disconnect') {
    return { pending: disconnecting.has(question.id), blocked: blocked.disconnect.has(question.id) }
  }
  return { pending: connecting !== undefined, blocked: blocked.connect }
}

export type ConnectedAccountsConfirmProps = PartProps<'button', ConnectedAccountsButtonState>

/** Yes to the question. Renders a `<button>` element, or nothing while nothing is asked. */
export const ConnectedAccountsConfirm: ButtonPart<ConnectedAccountsConfirmProps> = forwardRef<
  HTMLButtonElement,
  ConnectedAccountsConfirmProps
>(function ConnectedAccountsConfirm(props, ref) {
  const { ready } = useConnectedAccountsParts('Confirm')
  if (!ready?.question) return null
  const state = stateOf(ready)
  const own = { type: 'button', 'aria-disabled': state.pending || state.blocked || undefined, onClick: ready.confirm }
  return renderPart({ tag: 'button', name: 'connected-accounts.confirm', state, own, props, ref })
})

export type ConnectedAccountsDeclineProps = PartProps<'button', Record<string, never>>

/** No to the question. Renders a `<button>` element, or nothing while nothing is asked. */
export const ConnectedAccountsDecline: ButtonPart<ConnectedAccountsDeclineProps> = forwardRef<
  HTMLButtonElement,
  ConnectedAccountsDeclineProps
>(function ConnectedAccountsDecline(props, ref) {
  const { ready } = useConnectedAccountsParts('Decline')
  if (!ready?.question) return null
  const own = { type: 'button', onClick: ready.decline }
  return renderPart({ tag: 'button', name: 'connected-accounts.decline', state: {}, own, props, ref })
})
