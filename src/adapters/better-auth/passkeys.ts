/**
 * Through the passkey plugin. Measured on the server of 1.7: adding one wants a sign-in that is recent, removing and
 * renaming do not, and the server removes the last way in without a word. So that one is refused here.
 */
import { AccountError, type Availability, type Passkey, type PasskeyOperations } from '../../contract/index.js'
import { createCredential, hasWebAuthn } from '../shared/webauthn.js'
import { signInMethods } from './account.js'
import type { Backend, Call } from './backend.js'
import type { BetterAuthClientLike } from './client.js'
import { notBetterAuth } from './errors.js'
import type { Offered } from './offered.js'
import { isoDate, record, text } from './parse.js'
import { prepareRemovalSignal } from './passkey-signals.js'
import { ceremony } from './webauthn.js'

export type PasskeyPlugin = NonNullable<BetterAuthClientLike['passkey']>

interface Row {
  id: string
  credentialId: string | undefined
  row: Record<string, unknown>
}

/** The passkeys of the user as the server has them. */
export async function readPasskeys(backend: Backend, plugin: PasskeyPlugin, call: Call): Promise<Row[]> {
  const data = await backend.request({ ...call, plugin: 'passkey' }, (fetchOptions) =>
    plugin.listUserPasskeys({ fetchOptions }),
  )
  if (!Array.isArray(data)) throw notBetterAuth()
  return data.flatMap((value) => {
    const row = record(value)
    const id = text(row?.id)
    return row === null || id === undefined ? [] : [{ id, credentialId: text(row.credentialID), row }]
  })
}

function toPasskey({ id, row }: Row, removable: Availability): Passkey {
  return {
    id,
    name: text(row.name) ?? null,
    createdAt: isoDate(row.createdAt),
    ...(typeof row.backedUp === 'boolean' && { synced: row.backedUp }),
    aaguid: text(row.aaguid),
    removable,
  }
}

/** @param otherWaysIn the user can sign in in a way that the server does not list, so that no passkey is the last one */
export function passkeyGroup(
  backend: Backend,
  plugin: PasskeyPlugin,
  otherWaysIn: boolean,
): Offered<PasskeyOperations> {
  const { client, events } = backend

  /** With whether they may go: the last of them may not when there is nothing else. */
  async function readAll(call: Call): Promise<{ rows: Row[]; removable: Availability }> {
    const [rows, others] = await Promise.all([readPasskeys(backend, plugin, call), signInMethods(backend, call)])
    const isLast = !otherWaysIn && rows.length <= 1 && others.length === 0
    return { rows, removable: isLast ? { state: 'unavailable', reason: 'last_method' } : { state: 'available' } }
  }

  return {
    async list(context) {
      const { rows, removable } = await readAll({ operation: 'passkeys.list', context })
      return rows.map((row) => toPasskey(row, removable))
    },

    async add({ name }, context) {
      const call: Call = { operation: 'passkeys.add', context, plugin: 'passkey' }
      if (!hasWebAuthn()) throw new AccountError('unsupported', { operation: 'passkeys.add' })
      const options = await backend.request(call, (fetchOptions) =>
        client.$fetch('/passkey/generate-register-options', { ...fetchOptions, method: 'GET' }),
      )
      const response = await createCredential(ceremony('passkeys.add', options, context.signal))
      const body = { response, ...(text(name) !== undefined && { name }) }
      const row = record(
        await backend.request(call, (fetchOptions) =>
          client.$fetch('/passkey/verify-registration', { ...fetchOptions, method: 'POST', body }),
        ),
      )
      const id = text(row?.id)
      if (row === null || id === undefined) throw notBetterAuth()
      events.changed('passkeys')
      // For the list that the plugin of the client keeps for the host.
      client.$store.notify('$listPasskeys')
      const passkey = toPasskey({ id, row, credentialId: undefined }, { state: 'available' })
      return { status: 'done', passkey, effects: { currentSession: 'kept', otherSessions: 'kept' } }
    },

    async rename({ id, name }, context) {
      const call: Call = { operation: 'passkeys.rename', context, plugin: 'passkey' }
      await backend.request(call, (fetchOptions) => plugin.updatePasskey({ id, name, fetchOptions }))
      events.changed('passkeys')
      return { status: 'done' }
    },

    async remove({ id }, context) {
      const call: Call = { operation: 'passkeys.remove', context, plugin: 'passkey' }
      const { rows, removable } = await readAll(call)
      const row = rows.find((one) => one.id === id)
      if (!row) throw new AccountError('not_found', {})
      if (removable.state === 'unavailable') throw new AccountError('forbidden', { reason: removable.reason })
      const signal = await prepareRemovalSignal(backend, call, row.credentialId)
      await backend.request(call, (fetchOptions) => plugin.deletePasskey({ id, fetchOptions }))
      events.changed('passkeys')
      signal()
      return { status: 'done', effects: { currentSession: 'kept', otherSessions: 'kept' } }
    },
  }
}
