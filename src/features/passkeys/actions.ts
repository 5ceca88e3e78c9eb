import type { Done, Passkey, Redirect } from '../../contract/index.js'
import type { ActionDefinition } from '../../core/action.js'
import { texts, withoutInput } from '../../core/resume.js'

/**
 * Creates a passkey on this device, in a password manager or on a security key. It gets no name: the provider's is the
 * one that users look for later, and they can rename it then.
 */
export const addPasskey: ActionDefinition<void, Done<{ passkey?: Passkey | undefined }> | Redirect> = {
  operation: 'passkeys.add',
  resume: withoutInput,
  topics: ['passkeys'],
  call: (adapter, _input, context) => adapter.passkeys?.add({}, context),
  loadParser: async () => (await import('../../schemas/passkeys.js')).parsePasskeyAdded,
  ceremony: true,
}

export const renamePasskey: ActionDefinition<{ id: string; name: string }, Done> = {
  operation: 'passkeys.rename',
  target: ({ id }) => id,
  topics: ['passkeys'],
  call: (adapter, input, context) => adapter.passkeys?.rename?.(input, context),
  loadParser: async () => (await import('../../schemas/done.js')).parseDone,
}

/** Removes a passkey. One that is gone already is what the user wanted. */
export const removePasskey: ActionDefinition<{ id: string }, Done | Redirect> = {
  operation: 'passkeys.remove',
  resume: texts(['id']),
  target: ({ id }) => id,
  topics: ['passkeys'],
  call: (adapter, input, context) => adapter.passkeys?.remove(input, context),
  loadParser: async () => (await import('../../schemas/done.js')).parseDoneOrRedirect,
  isAlreadyDone: ({ code }) => code === 'not_found',
}
