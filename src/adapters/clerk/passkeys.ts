import { AccountError, type Availability, type Passkey, type PasskeyOperations } from '../../contract/index.js'
import type { Backend, Call } from './backend.js'
import type { ClerkPasskey, ClerkUser } from './clerk.js'
import type { Offered } from './offered.js'
import { isoDate } from './parse.js'
import type { Settings } from './settings.js'
import { otherWaysIn } from './ways-in.js'

export type PasskeyGroup = Offered<PasskeyOperations>

const setting = 'passkeys'

function removable(user: ClerkUser, settings: Settings, id: string): Availability {
  return otherWaysIn(user, settings, id) > 0 ? { state: 'available' } : { state: 'unavailable', reason: 'last_method' }
}

function toPasskey({ id, name, createdAt, lastUsedAt }: ClerkPasskey): Passkey {
  return { id, name, createdAt: isoDate(createdAt), lastUsedAt: isoDate(lastUsedAt) }
}

export function passkeyGroup(backend: Backend): PasskeyGroup {
  function find(user: ClerkUser, id: string): ClerkPasskey {
    const found = user.passkeys.find((passkey) => passkey.id === id)
    if (!found) throw new AccountError('not_found', {})
    return found
  }

  return {
    async list(context) {
      const user = await backend.readUser({ operation: 'passkeys.list', context })
      const settings = backend.settings()
      return user.passkeys.map((one) => ({ ...toPasskey(one), removable: removable(user, settings, one.id) }))
    },

    async add({ name }, context) {
      const call: Call = { operation: 'passkeys.add', context, setting }
      const user = await backend.user(call)
      // clerk-js runs the ceremony, and takes the passkey back that it began when the user dismisses it.
      const created = await backend.change(call, () => user.createPasskey(), 2)
      if (name) {
        // The passkey is there; that it has no name of the user's own yet is no failure.
        await backend.change(call, () => created.update({ name })).catch(() => undefined)
      }
      const added = (await backend.user(call)).passkeys.find(({ id }) => id === created.id)
      return {
        status: 'done',
        passkey: toPasskey(added ?? created),
        effects: { currentSession: 'kept', otherSessions: 'kept' },
      }
    },

    async rename({ id, name }, context) {
      const call: Call = { operation: 'passkeys.rename', context, field: 'name' }
      const passkey = find(await backend.user(call), id)
      await backend.change(call, () => passkey.update({ name }))
      return { status: 'done' }
    },

    async remove({ id }, context) {
      const call: Call = { operation: 'passkeys.remove', context }
      const user = await backend.user(call)
      const passkey = find(user, id)
      await backend.change(call, () => passkey.delete())
      return { status: 'done', effects: { currentSession: 'kept', otherSessions: 'kept' } }
    },
  }
}
