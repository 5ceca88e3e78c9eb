import { AccountError, type PasswordOperations } from '../../contract/index.js'
import type { Backend, Call } from './backend.js'
import type { Offered } from './offered.js'

/** `set` and `remove` are not here: the server has the first as a function only, and the second not at all. */
export function passwordGroup(backend: Backend): Offered<PasswordOperations, 'change'> {
  const { client, events } = backend
  return {
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
