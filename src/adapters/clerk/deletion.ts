import { AccountError, type DeletionOperations } from '../../contract/index.js'
import type { Backend, Call } from './backend.js'
import type { Offered } from './offered.js'

export type DeletionGroup = Offered<DeletionOperations, 'check' | 'request'>

/** At once and for good: Clerk knows neither a product's reasons against it, nor a time of grace. */
export function deletionGroup(backend: Backend): DeletionGroup {
  return {
    async check(context) {
      const user = await backend.readUser({ operation: 'deletion.check', context })
      // The reason is with the account's availability: it is the instance that allows it to nobody, or not to this user.
      return { eligible: user.deleteSelfEnabled, blockers: [], mode: 'immediate' }
    },

    async request(_input, context) {
      const call: Call = { operation: 'deletion.request', context }
      const user = await backend.user(call)
      if (!user.deleteSelfEnabled) throw new AccountError('forbidden', { reason: 'policy' })
      await backend.change(call, () => user.delete())
      return {
        status: 'done',
        outcome: 'deleted',
        effects: { currentSession: 'ended', otherSessions: 'ended' },
      }
    },
  }
}
