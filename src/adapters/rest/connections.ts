import type { ConnectionOperations } from '../../contract/index.js'
import { at } from './at.js'
import type { Backend } from './backend.js'

export function connectionGroup({ read, write }: Backend): ConnectionOperations {
  const changes = ['connections', 'account'] as const
  return {
    list: (context) => read({ operation: 'connections.list', path: '/connections', context }),
    providers: (context) => read({ operation: 'connections.providers', path: '/connections/providers', context }),
    connect({ returnTo = here(), ...input }, context) {
      const body = { ...input, returnTo }
      return write({ operation: 'connections.connect', method: 'POST', path: '/connections', body, context })
    },
    complete: (body, context) =>
      write({
        operation: 'connections.complete',
        method: 'POST',
        path: '/connections/complete',
        body,
        context,
        changes,
      }),
    disconnect: ({ id }, context) =>
      write({ operation: 'connections.disconnect', method: 'DELETE', path: at`/connections/${id}`, context, changes }),
  }
}

/** The page that is open, to come back to. */
export function here(): string | undefined {
  return typeof location === 'undefined' ? undefined : location.href
}
