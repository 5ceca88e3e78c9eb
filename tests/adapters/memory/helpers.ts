import type { AnyAccountError, OperationContext } from 'latchkey/contract'
import { isAccountError } from 'latchkey/contract'

let keys = 0

/** A context of its own for each call, as the core makes them. */
export function context(overrides: Partial<OperationContext> = {}): OperationContext {
  keys += 1
  return { signal: new AbortController().signal, idempotencyKey: `key_${keys}`, ...overrides }
}

/** The error that a call rejects with; throws when it does not. */
export async function rejection(call: Promise<unknown>): Promise<AnyAccountError> {
  const outcome = await call.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )
  if (!('error' in outcome)) throw new Error(`It should have been refused, but gave ${JSON.stringify(outcome.value)}`)
  if (!isAccountError(outcome.error)) throw outcome.error
  return outcome.error
}

/** Past the tasks in which events are delivered. */
export function laterTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5))
}
