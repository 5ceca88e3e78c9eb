import type { EmailOperations } from '../../contract/index.js'
import { at } from './at.js'
import type { Backend } from './backend.js'

export function emailGroup({ read, write }: Backend): EmailOperations {
  const method = 'POST'
  const changes = ['email'] as const
  return {
    start: (body, context) =>
      write({ operation: 'email.start', method, path: '/email-change', body, context, changes }),
    verify: ({ id, ...body }, context) =>
      write({
        operation: 'email.verify',
        method,
        path: at`/email-change/${id}/verify`,
        body,
        context,
        changes: ['email', 'account'],
      }),
    resend: ({ id, ...body }, context) =>
      write({ operation: 'email.resend', method, path: at`/email-change/${id}/resend`, body, context, changes }),
    pending: (context) => read({ operation: 'email.pending', path: '/email-change', context }),
    cancel: ({ id }, context) =>
      write({ operation: 'email.cancel', method: 'DELETE', path: at`/email-change/${id}`, context, changes }),
  }
}
