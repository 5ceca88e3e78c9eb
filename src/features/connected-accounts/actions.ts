import type { Connection, Done, Redirect } from '../../contract/index.js'
import type { ActionDefinition } from '../../core/action.js'
import { texts } from '../../core/resume.js'

type Connected = Done<{ connection?: Connection | undefined }>

export interface ConnectInput {
  provider: string
  /** The one that is connected anew. The adapter knows it by what the provider says, and is not told. */
  connection?: string | undefined
  scopes?: readonly string[] | undefined
  returnTo?: string | undefined
}

/** Connects an account: by a page of the provider, by a window of the adapter's, or at once. One at a time. */
export const connectAccount: ActionDefinition<ConnectInput, Redirect | Connected> = {
  operation: 'connections.connect',
  topics: ['connections'],
  call: (adapter, { connection: _connection, ...input }, context) => adapter.connections?.connect(input, context),
  loadParser: async () => (await import('../../schemas/connections.js')).parseConnecting,
  // The user signs in at the provider meanwhile, where that happens in a window.
  ceremony: true,
  resume: texts(['provider'], ['connection']),
}

/** Ends a trip to a provider. */
export const completeConnection: ActionDefinition<{ url: string }, Connected> = {
  operation: 'connections.complete',
  topics: ['connections'],
  call: (adapter, input, context) => adapter.connections?.complete?.(input, context),
  loadParser: async () => (await import('../../schemas/connections.js')).parseConnected,
}

/** Takes a connection away. One that is gone already is what the user wanted. */
export const disconnectAccount: ActionDefinition<{ id: string }, Done | Redirect> = {
  operation: 'connections.disconnect',
  target: ({ id }) => id,
  topics: ['connections'],
  call: (adapter, input, context) => adapter.connections?.disconnect?.(input, context),
  loadParser: async () => (await import('../../schemas/done.js')).parseDoneOrRedirect,
  isAlreadyDone: ({ code }) => code === 'not_found',
  resume: texts(['id']),
}
