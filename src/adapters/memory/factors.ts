import type { Availability, MfaFactor } from '../../contract/index.js'
import { maskEmail, maskPhone } from '../shared/mask.js'
import type { MemoryState, StoredFactor } from './state.js'

/** As the contract hands it out: without the secret, and with its destination masked. */
export function toFactor(factor: StoredFactor, state: MemoryState): MfaFactor {
  const { secret: _secret, lastStep: _lastStep, destination, ...rest } = factor
  const mask = factor.type === 'email' ? maskEmail : maskPhone
  return { ...rest, ...(destination !== undefined && { destination: mask(destination) }), removable: removable(state) }
}

/** Whether a factor may go: the last one may not where the workspace demands one. */
export function removable({ mfa }: MemoryState): Availability {
  const isLast = mfa.enforced && mfa.factors.length <= 1
  return isLast ? { state: 'unavailable', reason: 'policy' } : { state: 'available' }
}
