import type { Done, Redirect } from '../../contract/index.js'
import type { ActionDefinition } from '../../core/action.js'

const loadParser = async () => (await import('../../schemas/done.js')).parseDoneOrRedirect

export interface PasswordChangeInput {
  /** Where the policy asks for it. */
  currentPassword?: string | undefined
  newPassword: string
  /** Whether the other sessions end. Left out where there is no choice. */
  endOtherSessions?: boolean | undefined
}

export const changePassword: ActionDefinition<PasswordChangeInput, Done | Redirect> = {
  operation: 'password.change',
  topics: ['password'],
  call: (adapter, input, context) => adapter.password?.change?.(input, context),
  loadParser,
}

/** A first password, for a user who has none. */
export const setPassword: ActionDefinition<{ newPassword: string }, Done | Redirect> = {
  operation: 'password.set',
  topics: ['password'],
  call: (adapter, input, context) => adapter.password?.set?.(input, context),
  loadParser,
}
