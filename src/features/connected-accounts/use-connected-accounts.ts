'use client'
import { useState } from 'react'
import { type Connection, can } from '../../contract/index.js'
import {
  type ConnectedAccountsEvent,
  type ConnectionQuestion,
  resting,
  transition,
} from '../../core/flows/connected-accounts.js'
import { connectionProvidersResource, connectionsResource } from '../../react/connections-resource.js'
import { useCapability } from '../../react/use-capability.js'
import { useClient } from '../../react/use-client.js'
import { useEvent } from '../../react/use-event.js'
import { useFlow } from '../../react/use-flow.js'
import { useOutcome } from '../../react/use-outcome.js'
import { useOptionalResource } from '../../react/use-resource.js'
import { useWaysIn } from '../../react/use-ways-in.js'
import { forPurpose, offeredProviders } from './lists.js'
import type { ConnectedAccountsOutcome, ConnectedAccountsState } from './state.js'
import { type ConnectingOptions, useConnecting } from './use-connecting.js'
import { useDisconnecting } from './use-disconnecting.js'

export interface ConnectedAccountsOptions extends ConnectingOptions {
  /** Ask before the user leaves for a provider. @defaultValue false */
  confirmLeaving?: boolean | undefined
}

/**
 * The accounts elsewhere that are connected to the user's: those to sign in with, and personal integrations. Reads
 * `account.get`, `connections.list` and `connections.providers`, and ends a trip to a provider that the user comes back
 * from. Needs an `<AccountProvider>`; renders nothing and knows no words.
 */
export function useConnectedAccounts(options: ConnectedAccountsOptions = {}): ConnectedAccountsState {
  const { purpose, confirmLeaving = false } = options
  const adapter = useClient().adapter()
  const supported = can(adapter, 'connections.list')
  const capability = useCapability('connections')
  const list = useOptionalResource(connectionsResource, supported)
  const providerList = useOptionalResource(connectionProvidersResource, can(adapter, 'connections.providers'))
  const rows = list.state?.status === 'ready' ? list.state.data : nothing
  const connections = forPurpose(rows, purpose)
  const known = providerList.state?.status === 'ready' ? providerList.state.data : nothing

  const [flow, send] = useFlow(transition, resting)
  const [moves, setMoves] = useState(0)
  const [outcome, tell] = useOutcome<ConnectedAccountsOutcome>()
  const move = useEvent((event: ConnectedAccountsEvent) => {
    setMoves((count) => count + 1)
    send(event)
  })

  const readLast = () => {
    const state = list.resource?.getState()
    return state?.status === 'ready' && !state.refreshError ? state.data : undefined
  }
  const refresh = () => {
    void list.resource?.refresh({ stepUp: true })
    if (providerList.state?.status === 'failed') void providerList.resource?.refresh({ stepUp: true })
  }
  const isRead = list.state?.status === 'ready' && !list.state.refreshing && !list.state.refreshError
  const { start, ...connect } = useConnecting(
    {
      connections: rows,
      providers: known,
      read: isRead ? rows : undefined,
      readLast,
      refresh,
      tell,
      onDone: (question, arrived) => move({ type: 'done', question, arrived }),
    },
    options,
  )
  const { disconnect, ...disconnecting } = useDisconnecting({
    connections: rows,
    readLast,
    refresh,
    tell,
    onDone: (id) => move({ type: 'done', question: { kind: 'disconnect', id } }),
  })

  const asked = flow.step === 'asking' ? flow.question : undefined
  const question = asked && isOpen(asked, rows) ? asked : undefined
  const goingId = question?.kind === 'disconnect' ? question.id : undefined
  const isWayIn = rows.some(({ id, purpose: use }) => id === goingId && use === 'sign_in')
  const waysLeft = useWaysIn(goingId !== undefined && isWayIn ? { kind: 'connection', id: goingId } : null)

  const leave = useEvent((provider: string, connection?: string) => {
    const next: ConnectionQuestion = { kind: 'leave', provider, connection }
    if (confirmLeaving) move({ type: 'asked', question: next })
    else start({ kind: 'leave', provider, connection })
  })
  const connectOne = useEvent((provider: string) => leave(provider))
  const reconnect = useEvent((id: string) => {
    const connection = rows.find((row) => row.id === id)
    if (connection) leave(connection.provider, id)
  })
  const askToDisconnect = useEvent((id: string) => move({ type: 'asked', question: { kind: 'disconnect', id } }))
  const decline = useEvent(() => move({ type: 'declined' }))
  const confirm = useEvent(() => {
    if (question?.kind === 'disconnect') disconnect(question.id)
    if (question?.kind === 'leave') start(question)
  })

  if (!supported) return { status: 'unsupported' }
  if (capability.status === 'failed') {
    const { retry } = capability
    const retryBoth = () => {
      retry()
      refresh()
    }
    // One click, although the list will have failed as well.
    return { ...capability, retry: retryBoth }
  }
  if (capability.status === 'loading' || capability.status === 'unsupported') return capability
  if (list.state?.status === 'loading') return list.state
  // A list without names is better than none, once it takes long.
  if (providerList.state?.status === 'loading' && !providerList.state.slow) return { status: 'loading', slow: false }
  const { managedBy } = capability.account
  const shown = { connections, providers: known, managedBy }
  if (capability.status === 'unavailable') return { status: 'unavailable', reason: capability.reason, ...shown }
  if (list.state?.status === 'failed') return { ...list.state, retry: refresh }

  const failure = providerList.state?.status === 'failed' ? providerList.state : undefined
  return {
    status: 'ready',
    ...shown,
    offered: forPurpose(offeredProviders(known, rows), purpose),
    providersFailure: failure ? { ...failure, retry: refresh } : null,
    refreshError: list.state?.refreshError ?? null,
    refreshing: list.state?.refreshing ?? false,
    refresh,
    connect: connectOne,
    reconnect,
    connecting: connect.connecting,
    cancelConnecting: connect.cancel,
    completing: connect.completing,
    askToDisconnect: can(adapter, 'connections.disconnect') ? askToDisconnect : undefined,
    disconnecting: disconnecting.disconnecting,
    flow,
    question,
    confirm,
    decline,
    waysLeft,
    blocked: { connect: connect.blocked, disconnect: disconnecting.blocked },
    moves,
    outcome,
  }
}

const nothing: readonly never[] = []

/** What it is about may have gone meanwhile, or may no longer go. */
function isOpen(question: ConnectionQuestion, connections: readonly Connection[]): boolean {
  const id = question.kind === 'disconnect' ? question.id : question.connection
  if (id === undefined) return true
  const connection = connections.find((row) => row.id === id)
  return connection !== undefined && (question.kind === 'leave' || connection.removable.state === 'available')
}
