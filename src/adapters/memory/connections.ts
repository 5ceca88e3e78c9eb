import { AccountError, type Connection, type ConnectionOperations } from '../../contract/index.js'
import type { Complete } from './complete.js'
import { invalid, notFound } from './errors.js'
import { isReturnTarget, readTrip, startTrip, tripState } from './redirects.js'
import type { Server } from './server.js'
import type { MemoryState, StoredConnection } from './state.js'
import { lastWayIn } from './ways-in.js'

export function connectionOperations(server: Server): Complete<ConnectionOperations> {
  const { state } = server
  /** Trips to a provider that are under way, by their `state`. */
  const trips = new Map<string, { provider: string; scopes: readonly string[] }>()

  function find(id: string): StoredConnection {
    const connection = state.connections.items.find((candidate) => candidate.id === id)
    if (!connection) throw notFound()
    return connection
  }
  function providerOf(id: string) {
    const provider = state.connections.providers.find((candidate) => candidate.id === id)
    if (!provider) throw notFound()
    return provider
  }
  const alreadyLinked = () => new AccountError('conflict', { kind: 'already_linked' })
  const ofProvider = (id: string) => state.connections.items.filter(({ provider }) => provider === id)

  return {
    list: server.query('connections.list', () =>
      state.connections.items.map((connection) => toConnection(connection, state)),
    ),
    providers: server.query('connections.providers', () => state.connections.providers),
    connect: server.operation('connections.connect', ({ provider: id, scopes = [], returnTo }) => {
      const provider = providerOf(id)
      if (returnTo !== undefined && !isReturnTarget(returnTo)) throw invalid('returnTo', 'invalid')
      const isActive = ofProvider(id).some(({ status }) => status === 'active')
      if (!provider.multiple && isActive && scopes.length === 0) throw alreadyLinked()
      const trip = startTrip(server, id, { returnTo, scopes })
      trips.set(trip.state, { provider: id, scopes })
      return { status: 'redirect', url: trip.url }
    }),
    complete: server.operation('connections.complete', ({ url }, call) => {
      const key = tripState(url)
      const trip = key === null ? undefined : trips.get(key)
      if (key === null || !trip) throw notFound()
      trips.delete(key)
      const { subject } = readTrip(url, key)

      // By provider and subject, never by the address, which may belong to somebody else tomorrow.
      if (state.connections.linkedElsewhere.includes(`${trip.provider}:${subject}`)) throw alreadyLinked()
      const { purpose, multiple, name } = providerOf(trip.provider)
      const others = ofProvider(trip.provider)
      let connection = others.find((candidate) => candidate.subject === subject)
      if (!connection) {
        if (!multiple && others.length > 0) throw alreadyLinked()
        const id = server.random.id('connection')
        connection = { id, provider: trip.provider, purpose, subject, label: `${subject} (${name})`, status: 'active' }
        state.connections.items.push(connection)
      }
      connection.status = 'active'
      connection.connectedAt = server.date()
      if (trip.scopes.length > 0) connection.scopes = [...trip.scopes]
      call.changed('connections')
      return {
        status: 'done',
        connection: toConnection(connection, state),
        effects: { currentSession: 'kept', otherSessions: 'kept' },
      }
    }),
    disconnect: server.operation('connections.disconnect', ({ id }, call) => {
      const connection = find(id)
      if (toConnection(connection, state).removable.state === 'unavailable') {
        throw new AccountError('forbidden', { reason: 'last_method' })
      }
      state.connections.items = state.connections.items.filter((other) => other !== connection)
      call.changed('connections')
      return { status: 'done', effects: { currentSession: 'kept', otherSessions: 'kept' } }
    }),
  }
}

function toConnection({ subject: _subject, ...connection }: StoredConnection, state: MemoryState): Connection {
  const removable = connection.purpose === 'sign_in' ? lastWayIn(state) : ({ state: 'available' } as const)
  return { ...connection, removable }
}
