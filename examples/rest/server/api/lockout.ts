import { AccountError } from 'latchkey/contract'
import { limits } from '../rules.js'
import { isPassword } from '../security/passwords.js'
import { type Call, updateUser } from './call.js'

/** Rejects with `locked` while there were too many wrong proofs in a row. */
export function refuseLocked({ user, now }: Pick<Call, 'user' | 'now'>): void {
  const retryAfterMs = user.locked_until === null ? 0 : Date.parse(user.locked_until) - now
  if (retryAfterMs > 0) throw new AccountError('locked', { retryAfterMs })
}

/** Counts a wrong proof. The one that uses the tries up locks the account. Gives the tries that are left. */
export async function countFailure(call: Call): Promise<number> {
  const failures = call.user.failures + 1
  const left = limits.failures - failures
  await updateUser(call, left > 0 ? { failures } : { failures: 0, locked_until: call.date(limits.lock) })
  return Math.max(left, 0)
}

export async function forgetFailures(call: Call): Promise<void> {
  if (call.user.failures > 0 || call.user.locked_until !== null) {
    await updateUser(call, { failures: 0, locked_until: null })
  }
}

/** Rejects with `invalid_credentials` on `field` when it is wrong, and with `locked` after too many. */
export async function checkPassword(call: Call, password: string, field: string): Promise<void> {
  refuseLocked(call)
  if (!(await isPassword(password, call.user.password_hash, call.world.scryptCost))) {
    throw new AccountError('invalid_credentials', { field, attemptsLeft: await countFailure(call) })
  }
  await forgetFailures(call)
}
