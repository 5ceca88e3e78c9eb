import { AccountError, type PasswordOperations } from '../../contract/index.js'
import type { Backend, Call } from './backend.js'
import type { BetterAuthHost } from './host.js'
import type { Offered } from './offered.js'

export type PasswordGroup = PasswordOperations & Offered<PasswordOperations, 'change'>

/**
 * `remove` is not here, because the server has nothing like it.
 *
 * @param setPassword the host's own call: the server has this one as a function only
 */
export function passwordGroup(backend: Backend, setPassword: BetterAuthHost['setPassword']): PasswordGroup {
  const { client, events } = backend

  const set: PasswordOperations['set'] =
    setPassword &&
    (async ({ newPassword }, context) => {
      const call: Call = { operation: 'password.set', context, plugin: 'host' }
      await backend.request(call, (options) => setPassword({ newPassword }, options))
      events.changed('password', 'account')
      return { status: 'done', effects: { currentSession: 'kept', otherSessions: 'kept', changed: ['account'] } }
    })

  return {
    ...(set && { set }),
    async change({ currentPassword, newPassword, endOtherSessions = false }, context) {
      const call: Call = { operation: 'password.change', context, passwordField: 'currentPassword' }
      if (currentPassword === undefined) {
        throw new AccountError('validation', { fields: [{ field: 'currentPassword', code: 'required' }] })
      }
      const change = async (within: Call): Promise<void> => {
        await backend.request(within, (fetchOptions) =>
          client.changePassword({ currentPassword, newPassword, revokeOtherSessions: endOtherSessions, fetchOptions }),
        )
        events.changed('password', ...(endOtherSessions ? (['sessions'] as const) : []))
      }
      // To end the others the server ends all, and makes a new session for the one that asks.
      await (endOtherSessions ? backend.replaceSession(call, change) : change(call))
      return {
        status: 'done',
        effects: endOtherSessions
          ? { currentSession: 'rotated', otherSessions: 'ended', changed: ['sessions'] }
          : { currentSession: 'kept', otherSessions: 'kept' },
      }
    },
  }
}
