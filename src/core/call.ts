import {
  type AccountAdapter,
  AccountError,
  type OperationContext,
  type OperationId,
  type StepUpProof,
} from '../contract/index.js'
import { toAccountError } from './errors.js'
import type { Timing } from './timing.js'

/** One call of an adapter, as it is asked for. */
export interface CallRequest<T> {
  operation: OperationId
  adapter: AccountAdapter
  start: (adapter: AccountAdapter, context: OperationContext) => T | PromiseLike<T>
  signal: AbortSignal
  /** A person and a device take part, so that it may take minutes. */
  ceremony?: boolean
  /** An answer of the server, and none that was kept. */
  fresh?: boolean
  /** @defaultValue a new one */
  idempotencyKey?: string
  proof?: StepUpProof | undefined
  onSlow: () => void
}

export interface CallOptions {
  operation: OperationId
  timing: Timing
  /** Ends the call from outside: unmount, adapter swap, change of user. */
  signal: AbortSignal
  /** Called once, when the call takes longer than `timing.slowAfterMs`. */
  onSlow: () => void
}

/**
 * Makes one call of an adapter and holds it to what the contract says, however the adapter behaves: it settles within
 * the time-out, at once when aborted, and rejects with an `AccountError` and nothing else. What a call that was given
 * up answers later is ignored.
 */
export function boundedCall<T>(start: (signal: AbortSignal) => T | PromiseLike<T>, options: CallOptions): Promise<T> {
  const { operation, timing, signal, onSlow } = options
  if (signal.aborted) return Promise.reject(new AccountError('cancelled', { by: 'signal' }))
  if (globalThis.navigator?.onLine === false) return Promise.reject(new AccountError('network', { offline: true }))

  return new Promise((resolve, reject) => {
    const inner = new AbortController()
    const finish = (settle: () => void) => {
      clearTimeout(slow)
      clearTimeout(timeout)
      signal.removeEventListener('abort', onAbort)
      settle()
    }
    const onAbort = () => {
      inner.abort()
      finish(() => {
        reject(new AccountError('cancelled', { by: 'signal' }))
      })
    }
    const slow = setTimeout(onSlow, timing.slowAfterMs)
    const timeout = setTimeout(() => {
      inner.abort()
      finish(() => {
        reject(new AccountError('network', { timeout: true }))
      })
    }, timing.timeoutAfterMs)
    signal.addEventListener('abort', onAbort, { once: true })

    // Inside of a `then`, so that a synchronous throw and an answer that is no promise come out the same way.
    Promise.resolve()
      .then(() => {
        // Given up in the same turn in which it was made: nothing goes out.
        if (inner.signal.aborted) throw new AccountError('cancelled', { by: 'signal' })
        return start(inner.signal)
      })
      .then(
        (value: T) => {
          finish(() => {
            resolve(value)
          })
        },
        (thrown: unknown) => {
          finish(() => {
            reject(toAccountError(thrown, operation))
          })
        },
      )
  })
}
