import type { UsageOperations } from '../../contract/index.js'
import type { Server } from './server.js'

export function usageOperations(server: Server): UsageOperations {
  return { get: server.query('usage.get', () => server.state.usage) }
}
