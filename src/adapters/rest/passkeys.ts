import { AccountError, type PasskeyOperations } from '../../contract/index.js'
import { createCredential, hasWebAuthn } from '../shared/webauthn.js'
import { at } from './at.js'
import type { Backend } from './backend.js'
import { ceremony } from './ceremony.js'

export function passkeyGroup({ read, write }: Backend): PasskeyOperations {
  const changes = ['passkeys'] as const
  return {
    list: (context) => read({ operation: 'passkeys.list', path: '/passkeys', context }),
    async add(input, context) {
      const operation = 'passkeys.add'
      if (!hasWebAuthn()) throw new AccountError('unsupported', { operation })
      const call = { operation, method: 'POST', context } as const
      const { options } = await write<{ options: unknown }>({ ...call, path: '/passkeys/options' })
      const credential = await createCredential(ceremony(operation, options, context.signal))
      return write({ ...call, path: '/passkeys', body: { ...input, credential }, changes })
    },
    rename: ({ id, name }, context) =>
      write({
        operation: 'passkeys.rename',
        method: 'PATCH',
        path: at`/passkeys/${id}`,
        body: { name },
        context,
        changes,
      }),
    remove: ({ id }, context) =>
      write({ operation: 'passkeys.remove', method: 'DELETE', path: at`/passkeys/${id}`, context, changes }),
  }
}
