import type { DeletionOperations } from '../../contract/index.js'
import type { Backend } from './backend.js'

export function deletionGroup({ read, write }: Backend): DeletionOperations {
  const path = '/deletion'
  const changes = ['deletion', 'account'] as const
  return {
    check: (context) => read({ operation: 'deletion.check', path, context }),
    request: (body, context) => write({ operation: 'deletion.request', method: 'POST', path, body, context, changes }),
    cancel: (context) => write({ operation: 'deletion.cancel', method: 'DELETE', path, context, changes }),
  }
}
