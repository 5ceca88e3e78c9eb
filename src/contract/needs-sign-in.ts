import type { AccountAdapter } from './adapter.js'
import { AccountError, type AnyAccountError } from './errors.js'

/** The error as it is for the user: where the back end has no step-up, the need of a proof is left with no method. */
export function withinReach(error: AnyAccountError, { stepUp }: Pick<AccountAdapter, 'stepUp'>): AnyAccountError {
  if (stepUp || error.code !== 'reauthentication_required') return error
  return new AccountError<'reauthentication_required'>('reauthentication_required', {
    requirement: { ...error.data.requirement, methods: [] },
  })
}

/** Whether a call needs a proof that this back end takes by no step-up: only a new sign-in helps. */
export function needsSignIn(error: AnyAccountError): boolean {
  if (error.code !== 'reauthentication_required') return false
  // As it came from an adapter, which may be one in plain JavaScript.
  const requirement: unknown = error.data.requirement
  if (typeof requirement !== 'object' || requirement === null || !('methods' in requirement)) return false
  return Array.isArray(requirement.methods) && requirement.methods.length === 0
}
