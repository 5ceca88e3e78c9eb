import {
  type AccountAdapter,
  AccountError,
  type OperationId,
  type StepUpProof,
  type StepUpRequirement,
} from '../contract/index.js'
import type { Intent } from './resumption.js'

/** A call that needs a proof. */
export interface StepUpAsk {
  requirement: StepUpRequirement
  operation: OperationId
  signal: AbortSignal
  /** The object that asked. Its requirements and proofs may mean nothing to another one of the same back end. */
  adapter: AccountAdapter
  /** What the user is doing, where it may be kept while they are away. */
  intent?: Intent | undefined
}

/** A call that waits for its proof. */
export interface Waiter extends StepUpAsk {
  /** The requirement has been checked, and may be shown. */
  ready: boolean
  resolve: (proof: StepUpProof) => void
  reject: (error: unknown) => void
}

/** The calls that wait, in their order. The first one is the one that the dialog is about. */
export interface Waiters {
  first: () => Waiter | undefined
  /** Waits until it is served or refused. One that is aborted leaves by itself. */
  add: (ask: StepUpAsk, check: () => Promise<StepUpRequirement>) => Promise<StepUpProof>
  /** The proof of a session is for everybody; one of an operation is for the call that asked alone. */
  serve: (proof: StepUpProof) => void
  refuseAll: (by: 'user' | 'signal') => void
}

/** @param onChange called when there is another first one, or when the first one is ready to be shown */
export function createWaiters(onChange: () => void): Waiters {
  const waiters: Waiter[] = []

  function leave(waiter: Waiter) {
    const index = waiters.indexOf(waiter)
    if (index < 0) return
    waiters.splice(index, 1)
    if (index === 0) onChange()
  }

  return {
    first: () => waiters[0],
    add: (ask, check) =>
      new Promise((resolve, reject) => {
        const waiter: Waiter = { ...ask, ready: false, resolve, reject }
        waiters.push(waiter)
        const refuse = (reason: unknown) => {
          leave(waiter)
          reject(reason)
        }
        ask.signal.addEventListener('abort', () => refuse(new AccountError('cancelled', { by: 'signal' })), {
          once: true,
        })
        check().then((requirement) => {
          Object.assign(waiter, { requirement, ready: true })
          if (waiters[0] === waiter) onChange()
        }, refuse)
      }),
    serve(proof) {
      const served = waiters.splice(0, proof.scope === 'session' ? waiters.length : 1)
      onChange()
      for (const waiter of served) waiter.resolve(proof)
    },
    refuseAll(by) {
      const refused = waiters.splice(0)
      onChange()
      for (const waiter of refused) waiter.reject(new AccountError('cancelled', { by }))
    },
  }
}
