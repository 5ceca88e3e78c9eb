import type { SessionOperations } from '../../contract/index.js'
import { at } from './at.js'
import type { Backend } from './backend.js'

export function sessionGroup({ read, write }: Backend): SessionOperations {
  const changes = ['sessions'] as const
  return {
    list: ({ cursor, limit }, context) =>
      read({ operation: 'sessions.list', path: '/sessions', query: { cursor, limit: limit?.toString() }, context }),
    revoke: ({ id }, context) =>
      write({ operation: 'sessions.revoke', method: 'DELETE', path: at`/sessions/${id}`, context, changes }),
    revokeOthers: (context) =>
      write({
        operation: 'sessions.revokeOthers',
        method: 'POST',
        path: '/sessions/revoke-others',
        context,
        changes,
      }),
    revokeAll: (context) =>
      write({ operation: 'sessions.revokeAll', method: 'POST', path: '/sessions/revoke-all', context, changes }),
  }
}
