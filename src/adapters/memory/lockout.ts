import { AccountError } from '../../contract/index.js'
import type { Server } from './server.js'

/** Rejects with `locked` while there were too many wrong proofs. */
export function refuseLocked({ state, clock }: Server): void {
  const until = state.lockout.until
  const retryAfterMs = until === null ? 0 : Date.parse(until) - clock.now()
  if (retryAfterMs > 0) throw new AccountError('locked', { retryAfterMs })
}

/** Counts a wrong proof. The one that uses the tries up locks the account. Gives the tries that are left. */
export function countFailure(server: Server): number {
  const { lockout, limits } = server.state
  lockout.failures += 1
  const left = limits.proofAttempts - lockout.failures
  if (left > 0) return left
  lockout.failures = 0
  lockout.until = server.date(limits.lockoutMs)
  return 0
}

export function forgetFailures({ state }: Server): void {
  state.lockout.failures = 0
  state.lockout.until = null
}
