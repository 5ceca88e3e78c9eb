import type { AnyAccountError } from './errors.js'

/** Whether a call needs a proof that this back end takes by no step-up: only a new sign-in helps. */
export function needsSignIn(error: AnyAccountError): boolean {
  if (error.code !== 'reauthentication_required') return false
  // As it came from an adapter, which may be one in plain JavaScript.
  const requirement: unknown = error.data.requirement
  if (typeof requirement !== 'object' || requirement === null || !('methods' in requirement)) return false
  return Array.isArray(requirement.methods) && requirement.methods.length === 0
}
