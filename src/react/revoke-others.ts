import type { Done } from '../contract/index.js'
import type { ActionDefinition } from '../core/action.js'
import { withoutInput } from '../core/resume.js'

/** Ends all sessions but this one. Offered by the list of sessions, and after a change of what signs the user in. */
export const revokeOtherSessions: ActionDefinition<
  void,
  Done<{ count?: number | undefined; failed?: readonly string[] | undefined }>
> = {
  operation: 'sessions.revokeOthers',
  resume: withoutInput,
  topics: ['sessions'],
  call: (adapter, _input, context) => adapter.sessions?.revokeOthers?.(context),
  loadParser: async () => (await import('../schemas/sessions.js')).parseRevokeOthers,
}
