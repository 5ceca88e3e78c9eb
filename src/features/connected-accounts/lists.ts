import type { Connection, ConnectionProvider } from '../../contract/index.js'
import type { ConnectedAccountsList, ConnectionPurpose } from './state.js'

/** The rows for one purpose, or for all. */
export function forPurpose<Row extends { purpose: ConnectionPurpose }>(
  rows: readonly Row[],
  purpose: ConnectionPurpose | undefined,
): readonly Row[] {
  return purpose === undefined ? rows : rows.filter((row) => row.purpose === purpose)
}

/** The purpose of a provider, or of an account that came from one; the careful reading when nobody could say. */
export function purposeOf(
  provider: string,
  { providers, connections }: Pick<ConnectedAccountsList, 'providers' | 'connections'>,
): ConnectionPurpose {
  const known = providers.find(({ id }) => id === provider) ?? connections.find((row) => row.provider === provider)
  return known?.purpose ?? 'sign_in'
}

/** Providers of which another account can be connected. One that waits to be connected anew has its own way. */
export function offeredProviders(
  providers: readonly ConnectionProvider[],
  connections: readonly Connection[],
): readonly ConnectionProvider[] {
  const connected = new Set(connections.map(({ provider }) => provider))
  return providers.filter(({ id, multiple }) => multiple || !connected.has(id))
}

/** The connections of a provider that work: what is new among them has just been connected. */
export function activeOf(provider: string, connections: readonly Connection[]): readonly string[] {
  return connections.filter((row) => row.provider === provider && row.status === 'active').map(({ id }) => id)
}

/** The connection of a provider that works now and did not before. */
export function newlyActive(
  provider: string,
  connections: readonly Connection[],
  before: readonly string[],
): Connection | undefined {
  const id = activeOf(provider, connections).find((active) => !before.includes(active))
  return connections.find((connection) => connection.id === id)
}
