import { AccountError, type Effects, type PasswordOperations } from '../../contract/index.js'
import type { Complete } from './complete.js'
import { digest } from './digest.js'
import { checkNewPassword, checkPassword } from './password-check.js'
import type { Server } from './server.js'
import { endOtherSessions, rotateSession } from './session-store.js'
import { lastWayIn } from './ways-in.js'

/** How many former passwords are remembered at most; the policy says how many of them count. */
const remembered = 24

export function passwordOperations(server: Server): Complete<PasswordOperations> {
  const { state } = server

  function store(password: string) {
    const { digest: former, history } = state.password
    state.password.history = [...(former === null ? [] : [former]), ...history].slice(0, remembered)
    state.password.digest = digest(password)
    state.user.updatedAt = server.date()
  }

  return {
    change: server.operation('password.change', (input, call) => {
      const rules = state.policy.passwordChange
      if (state.password.digest === null) throw new AccountError('forbidden', { reason: 'no_password' })
      // With `if_stale`, the step-up that comes first is what proves the user.
      if ((rules?.current ?? 'required') === 'required')
        checkPassword(server, input.currentPassword ?? '', 'currentPassword')
      checkNewPassword(server, input.newPassword)

      store(input.newPassword)
      const otherSessions = rules?.otherSessions ?? 'choice'
      const end = otherSessions === 'always_end' || (otherSessions === 'choice' && input.endOtherSessions === true)
      const effects: Effects = { currentSession: 'kept', otherSessions: end ? 'ended' : 'kept', changed: [] }
      if (end && endOtherSessions(server).failed.length > 0) delete effects.otherSessions
      if (state.password.rotatesSession) {
        rotateSession(server)
        effects.currentSession = 'rotated'
      }
      if (end || state.password.rotatesSession) {
        effects.changed = ['sessions']
        call.changed('sessions')
      }
      if (end && state.revocationDelaySeconds !== undefined) {
        effects.effectiveWithinSeconds = state.revocationDelaySeconds
      }
      call.changed('password')
      return { status: 'done', effects }
    }),
    set: server.operation('password.set', ({ newPassword }, call) => {
      if (state.password.digest !== null) throw new AccountError('conflict', { kind: 'already_enrolled' })
      checkNewPassword(server, newPassword)
      store(newPassword)
      call.changed('password', 'account')
      return { status: 'done', effects: { currentSession: 'kept', otherSessions: 'kept', changed: ['account'] } }
    }),
    remove: server.operation('password.remove', ({ currentPassword }, call) => {
      if (state.password.digest === null) throw new AccountError('forbidden', { reason: 'no_password' })
      if (lastWayIn(state).state === 'unavailable') throw new AccountError('forbidden', { reason: 'last_method' })
      checkPassword(server, currentPassword ?? '', 'currentPassword')
      state.password.digest = null
      call.changed('password', 'account')
      return { status: 'done', effects: { currentSession: 'kept', otherSessions: 'kept', changed: ['account'] } }
    }),
  }
}
