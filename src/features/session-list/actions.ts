import type { Done } from '../../contract/index.js'
import type { ActionDefinition } from '../../core/action.js'
import { texts, withoutInput } from '../../core/resume.js'

const loadDoneParser = async () => (await import('../../schemas/done.js')).parseDone

/** Ends one session. One that is gone already is what the user wanted (requirements.md, row 99). */
export const revokeSession: ActionDefinition<{ id: string }, Done> = {
  operation: 'sessions.revoke',
  resume: texts(['id']),
  target: ({ id }) => id,
  topics: ['sessions'],
  call: (adapter, input, context) => adapter.sessions?.revoke?.(input, context),
  loadParser: loadDoneParser,
  isAlreadyDone: ({ code }) => code === 'not_found' || code === 'conflict',
}

/** Ends all sessions, this one too. The account as well tells whether it did, where sessions cannot be listed. */
export const revokeAllSessions: ActionDefinition<void, Done> = {
  operation: 'sessions.revokeAll',
  resume: withoutInput,
  topics: ['sessions', 'account'],
  call: (adapter, _input, context) => adapter.sessions?.revokeAll?.(context),
  loadParser: loadDoneParser,
}
