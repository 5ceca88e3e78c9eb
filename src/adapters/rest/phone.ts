import type { PhoneOperations } from '../../contract/index.js'
import { at } from './at.js'
import type { Backend } from './backend.js'

export function phoneGroup({ write }: Backend): PhoneOperations {
  const method = 'POST'
  const changes = ['phone', 'account'] as const
  return {
    start: (body, context) => write({ operation: 'phone.start', method, path: '/phone-change', body, context }),
    verify: ({ id, ...body }, context) =>
      write({ operation: 'phone.verify', method, path: at`/phone-change/${id}/verify`, body, context, changes }),
    resend: ({ id }, context) =>
      write({ operation: 'phone.resend', method, path: at`/phone-change/${id}/resend`, context }),
    remove: (context) => write({ operation: 'phone.remove', method: 'DELETE', path: '/phone', context, changes }),
  }
}
