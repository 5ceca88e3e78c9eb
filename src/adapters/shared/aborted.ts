import { AccountError } from '../../contract/index.js'

export function cancelled(): AccountError<'cancelled'> {
  return new AccountError('cancelled', { by: 'signal' })
}

/** Rejects as soon as the signal is aborted, whatever becomes of the work. */
export function untilAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(cancelled())
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}
