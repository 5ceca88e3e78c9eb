import type { DeletionOutcome, Done } from '../../contract/index.js'
import type { ActionDefinition } from '../../core/action.js'
import type { Parsed } from '../../core/parse.js'

export interface DeletionRequest {
  confirm?: string | undefined
  returnTo?: string | undefined
}

/** Deletes the account, schedules that, or has a link sent. */
export const requestDeletion: ActionDefinition<DeletionRequest, DeletionOutcome> = {
  operation: 'deletion.request',
  topics: ['deletion', 'account'],
  call: (adapter, input, context) => adapter.deletion?.request(input, context),
  loadParser: async () => {
    const { parseDeletionOutcome } = await import('../../schemas/deletion.js')
    return (value) => withEnd(parseDeletionOutcome(value))
  },
}

/** Takes back a scheduled deletion. One that nobody knows of any more is what the user wanted. */
export const cancelDeletion: ActionDefinition<void, Done> = {
  operation: 'deletion.cancel',
  topics: ['deletion', 'account'],
  call: (adapter, _input, context) => adapter.deletion?.cancel?.(context),
  loadParser: async () => (await import('../../schemas/done.js')).parseDone,
  isAlreadyDone: ({ code }) => code === 'not_found',
}

/** There is no session of an account that is gone, whether the answer says so or not (requirements.md, row 110). */
function withEnd(parsed: Parsed<DeletionOutcome>): Parsed<DeletionOutcome> {
  if (!parsed.ok || parsed.value.status !== 'done' || parsed.value.outcome !== 'deleted') return parsed
  const effects = { ...parsed.value.effects, currentSession: 'ended', otherSessions: 'ended' } as const
  return { ...parsed, value: { ...parsed.value, effects } }
}
