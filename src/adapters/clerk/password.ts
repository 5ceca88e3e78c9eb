import { AccountError, type Done, type PasswordOperations } from '../../contract/index.js'
import type { Backend, Call } from './backend.js'
import type { Offered } from './offered.js'
import { tokenSeconds } from './sessions.js'

export type PasswordGroup = Offered<PasswordOperations>

const setting = 'passwords'

export function passwordGroup(backend: Backend): PasswordGroup {
  const done = (otherSessions: 'kept' | 'ended'): Done => ({
    status: 'done',
    effects: {
      currentSession: 'kept',
      otherSessions,
      ...(otherSessions === 'ended' && { effectiveWithinSeconds: tokenSeconds }),
      changed: ['account', 'sessions'],
    },
  })

  return {
    async change({ currentPassword, newPassword, endOtherSessions = false }, context) {
      const call: Call = {
        operation: 'password.change',
        context,
        field: 'newPassword',
        passwordField: 'currentPassword',
        setting,
      }
      const user = await backend.user(call)
      await backend.change(call, () =>
        user.updatePassword({
          newPassword,
          signOutOfOtherSessions: endOtherSessions,
          ...(currentPassword !== undefined && { currentPassword }),
        }),
      )
      if (endOtherSessions) backend.events.changed('sessions')
      return done(endOtherSessions ? 'ended' : 'kept')
    },

    async set({ newPassword }, context) {
      const call: Call = { operation: 'password.set', context, field: 'newPassword', setting }
      // Fresh: where it was set on another page meanwhile, this one must not replace it.
      const user = await backend.readUser({ ...call, context: { ...context, fresh: true } })
      if (user.passwordEnabled) throw new AccountError('conflict', { kind: 'already_enrolled' })
      await backend.change(call, () => user.updatePassword({ newPassword }))
      return done('kept')
    },

    async remove({ currentPassword }, context) {
      const call: Call = { operation: 'password.remove', context, passwordField: 'currentPassword', setting }
      const user = await backend.user(call)
      await backend.change(call, () => user.removePassword(currentPassword === undefined ? {} : { currentPassword }))
      return done('kept')
    },
  }
}
