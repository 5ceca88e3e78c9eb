import { AccountError, type Effects, type Passkey, type PasskeyOperations } from '../../contract/index.js'
import { runCeremony } from './ceremony.js'
import type { Complete } from './complete.js'
import { invalid, notFound } from './errors.js'
import type { Server } from './server.js'
import { lastWayIn } from './ways-in.js'

export function passkeyOperations(server: Server): Complete<PasskeyOperations> {
  const { state } = server
  const effects: Effects = { currentSession: 'kept', otherSessions: 'kept' }

  function find(id: string): Passkey {
    const passkey = state.passkeys.items.find((candidate) => candidate.id === id)
    if (!passkey) throw notFound()
    return passkey
  }

  return {
    list: server.query('passkeys.list', () =>
      state.passkeys.items.map((passkey) => ({ ...passkey, removable: lastWayIn(state) })),
    ),
    add: server.operation('passkeys.add', ({ name }, call) => {
      runCeremony(server, 'passkeys.add')
      const passkey: Passkey = {
        id: server.random.id('passkey'),
        name: name ?? null,
        createdAt: server.date(),
        synced: true,
        aaguid: 'ea9b8d66-4d01-1d21-3ce4-b6b48cb575d4',
      }
      state.passkeys.items.push(passkey)
      call.changed('passkeys')
      return { status: 'done', passkey: { ...passkey, removable: lastWayIn(state) }, effects }
    }),
    rename: server.operation('passkeys.rename', ({ id, name }, call) => {
      const passkey = find(id)
      if (name.trim() === '') throw invalid('name', 'required')
      passkey.name = name
      call.changed('passkeys')
      return { status: 'done', effects }
    }),
    remove: server.operation('passkeys.remove', ({ id }, call) => {
      const passkey = find(id)
      if (lastWayIn(state).state === 'unavailable') throw new AccountError('forbidden', { reason: 'last_method' })
      state.passkeys.items = state.passkeys.items.filter((other) => other !== passkey)
      call.changed('passkeys')
      return { status: 'done', effects }
    }),
  }
}
