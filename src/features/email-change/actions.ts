import type { Done, EmailChange } from '../../contract/index.js'
import type { ActionDefinition } from '../../core/action.js'
import { texts } from '../../core/resume.js'

const loadParser = async () => (await import('../../schemas/email.js')).parseEmailChange

/** Sends the codes or links. */
export const startEmailChange: ActionDefinition<{ newEmail: string; returnTo?: string | undefined }, EmailChange> = {
  operation: 'email.start',
  resume: texts(['newEmail'], ['returnTo']),
  topics: ['email'],
  call: (adapter, input, context) => adapter.email?.start(input, context),
  loadParser,
}

/** Proves one address. */
export const verifyEmailChange: ActionDefinition<{ id: string; challengeId: string; code: string }, EmailChange> = {
  operation: 'email.verify',
  target: ({ challengeId }) => challengeId,
  topics: ['email'],
  call: (adapter, input, context) => adapter.email?.verify?.(input, context),
  loadParser,
}

/** Sends one code or link again. */
export const resendEmailChallenge: ActionDefinition<{ id: string; challengeId: string }, EmailChange> = {
  operation: 'email.resend',
  target: ({ challengeId }) => challengeId,
  topics: ['email'],
  call: (adapter, input, context) => adapter.email?.resend?.(input, context),
  loadParser,
}

/** Gives the change up. One that is gone may have been made meanwhile, which is not what the user wanted. */
export const cancelEmailChange: ActionDefinition<{ id: string }, Done> = {
  operation: 'email.cancel',
  resume: texts(['id']),
  topics: ['email'],
  call: (adapter, input, context) => adapter.email?.cancel?.(input, context),
  loadParser: async () => (await import('../../schemas/done.js')).parseDone,
}
