import type { Connection, ConnectionProvider } from '../contract/index.js'
import type { ResourceDefinition } from '../core/resource.js'

/** The connected accounts. Whether one may go depends on the other ways to sign in as well. */
export const connectionsResource: ResourceDefinition<readonly Connection[]> = {
  operation: 'connections.list',
  topics: ['connections', 'passkeys', 'password'],
  async read(adapter, context) {
    const [{ parseConnections }, answer] = await Promise.all([
      import('../schemas/connections.js'),
      adapter.connections?.list(context),
    ])
    return parseConnections(answer)
  },
}

/** The providers that an account can be connected with. They belong to the back end, so that no change of the user's concerns them. */
export const connectionProvidersResource: ResourceDefinition<readonly ConnectionProvider[]> = {
  operation: 'connections.providers',
  topics: [],
  async read(adapter, context) {
    const [{ parseConnectionProviders }, answer] = await Promise.all([
      import('../schemas/connections.js'),
      adapter.connections?.providers(context),
    ])
    return parseConnectionProviders(answer)
  },
}
