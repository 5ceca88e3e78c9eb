import { AccountError } from '../contract/index.js'
import type { ActionDefinition, ActionOutput, ActionResult, RunOptions } from './action.js'
import type { ActionHost } from './carry-out.js'
import { toAccountError } from './errors.js'

/**
 * Runs one intent of the user: at most one at a time per operation and target, by a lock that is taken synchronously (a
 * guard in React state let five clicks through: requirements.md, M3), and none while the server wants the user to wait.
 * Never retried by itself. How it is carried out is loaded with the first one.
 */
export async function runAction<Input, Output extends ActionOutput>(
  definition: ActionDefinition<Input, Output>,
  input: Input,
  options: RunOptions,
  host: ActionHost,
): Promise<ActionResult<Output>> {
  const key = `${definition.operation}/${definition.target?.(input) ?? ''}`
  if (host.locks.has(key)) return { status: 'busy' }
  const wait = (host.blockedUntil.get(key) ?? 0) - Date.now()
  if (wait > 0) {
    const error = new AccountError('rate_limited', { retryAfterMs: wait })
    return { status: 'failed', error: toAccountError(error, definition.operation), uncertain: false }
  }
  host.locks.add(key)
  options.onPhase({ phase: 'calling', slow: false })
  try {
    const { carryOut } = await import('./carry-out.js')
    const result = await carryOut(definition, input, options, host)
    if (result.status === 'failed') {
      const { error } = result
      const retryAfterMs =
        error.code === 'rate_limited' || error.code === 'locked' ? error.data.retryAfterMs : undefined
      if (Number.isFinite(retryAfterMs)) host.blockedUntil.set(key, Date.now() + Number(retryAfterMs))
    }
    return result
  } catch (thrown) {
    // The code did not come, and so nothing was called.
    const error = toAccountError(thrown, definition.operation)
    host.report(error)
    return { status: 'failed', error, uncertain: false }
  } finally {
    host.locks.delete(key)
  }
}
