import type { UsageOperations } from '../../contract/index.js'
import type { Backend } from './backend.js'

export function usageGroup({ read }: Backend): UsageOperations {
  return { get: (context) => read({ operation: 'usage.get', path: '/usage', context }) }
}
