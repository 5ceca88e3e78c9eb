import type { Done, PhoneChange } from '../../contract/index.js'
import type { ActionDefinition } from '../../core/action.js'
import { texts, withoutInput } from '../../core/resume.js'

const loadParser = async () => (await import('../../schemas/phone.js')).parsePhoneChange

/** Sends a code to a number. */
export const startPhoneChange: ActionDefinition<{ number: string }, PhoneChange> = {
  operation: 'phone.start',
  resume: texts(['number']),
  topics: ['phone'],
  call: (adapter, input, context) => adapter.phone?.start(input, context),
  loadParser,
}

/** Proves the number. */
export const verifyPhoneChange: ActionDefinition<{ id: string; code: string }, PhoneChange> = {
  operation: 'phone.verify',
  topics: ['phone'],
  call: (adapter, input, context) => adapter.phone?.verify(input, context),
  loadParser,
}

/** Sends the code again. */
export const resendPhoneCode: ActionDefinition<{ id: string }, PhoneChange> = {
  operation: 'phone.resend',
  topics: ['phone'],
  call: (adapter, input, context) => adapter.phone?.resend?.(input, context),
  loadParser,
}

/** Takes the number off the account. One that is gone already is what the user wanted. */
export const removePhone: ActionDefinition<void, Done> = {
  operation: 'phone.remove',
  resume: withoutInput,
  topics: ['phone'],
  call: (adapter, _input, context) => adapter.phone?.remove?.(context),
  loadParser: async () => (await import('../../schemas/done.js')).parseDone,
  isAlreadyDone: ({ code }) => code === 'not_found',
}
