import { type AccountAdapter, AccountError, type OperationContext } from '../../contract/index.js'
import type { Fault } from './faults.js'
import { withHostileRows } from './hostile-answers.js'
import { revokeSomeOthers } from './partial.js'

/** A call on its way to the adapter. */
export interface FaultyCall {
  adapter: AccountAdapter
  context: OperationContext
  /** Lets the call through. */
  pass: () => unknown
}

/** `promise`, or `cancelled` as soon as the call is given up: a fault does not outlive its call. */
function unlessGivenUp<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new AccountError('cancelled', { by: 'signal' }))
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp))
    if (signal.aborted) giveUp()
    else signal.addEventListener('abort', giveUp, { once: true })
  })
}

/** The answer, but not before `wait` is over. */
function answerAfter<T>(signal: AbortSignal, wait: Promise<unknown>, answer: Promise<T>): Promise<T> {
  // It may fail while it waits: that is for whoever waits for it, and nothing unhandled.
  answer.catch(() => {})
  return unlessGivenUp(
    signal,
    wait.then(() => answer),
  )
}

function rejection(error: unknown): Promise<never> {
  return Promise.reject(error)
}

/** What the caller gets in place of the adapter's own answer. `F08` is not here: it takes more than one call. */
export function inject(fault: Exclude<Fault, { fault: 'F08' }>, { adapter, context, pass }: FaultyCall): unknown {
  const { signal } = context
  const passed = async (): Promise<unknown> => pass()

  switch (fault.fault) {
    case 'F01':
      return rejection(new AccountError('network', {}))
    case 'F02':
      return unlessGivenUp(signal, new Promise(() => {}))
    case 'F03': {
      const { delayMs } = fault
      return answerAfter(signal, new Promise((resolve) => setTimeout(resolve, delayMs)), passed())
    }
    case 'F04':
      return rejection(new AccountError('network', { offline: true }))
    case 'F05':
      if ('throws' in fault) throw fault.throws
      return fault.returns
    case 'F06':
      return rejection(fault.thrown)
    case 'F07':
      return rejection(new AccountError('validation', { fields: fault.fields }))
    case 'F09':
      return rejection(new AccountError('session_expired', {}))
    case 'F10':
      return rejection(new AccountError('rate_limited', { retryAfterMs: fault.retryAfterMs }))
    case 'F11':
      return rejection(new AccountError('forbidden', { reason: fault.reason, managedBy: fault.managedBy }))
    case 'F12':
      return rejection(
        'gone' in fault ? new AccountError('not_found', {}) : new AccountError('conflict', { kind: fault.conflict }),
      )
    case 'F13':
      return passed().then(() => rejection(new AccountError('network', {})))
    case 'F14':
      return passed().then(() => fault.answer)
    case 'F15':
      return passed().then(fault.distort ?? withHostileRows)
    case 'F16':
      return revokeSomeOthers(adapter, context, fault.failing)
    case 'F17':
    case 'F18':
      return answerAfter(signal, fault.gate.hold(), passed())
  }
}
