import type { PasswordOperations } from '../../contract/index.js'
import type { Backend } from './backend.js'

export function passwordGroup({ write }: Backend): PasswordOperations {
  const method = 'POST'
  return {
    change: (body, context) =>
      write({
        operation: 'password.change',
        method,
        path: '/password/change',
        body,
        context,
        changes: ['password'],
      }),
    set: (body, context) =>
      write({
        operation: 'password.set',
        method,
        path: '/password/set',
        body,
        context,
        changes: ['password', 'account'],
      }),
    remove: (body, context) =>
      write({
        operation: 'password.remove',
        method,
        path: '/password/remove',
        body,
        context,
        changes: ['password', 'account'],
      }),
  }
}
