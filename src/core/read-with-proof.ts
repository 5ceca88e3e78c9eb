import type { AccountAdapter, AnyAccountError, OperationContext, OperationId, StepUpProof } from '../contract/index.js'
import { toAccountError } from './errors.js'
import type { StepUpQueue } from './step-up-types.js'

export interface ProvableRead<T> {
  operation: OperationId
  /** The same object for all calls of it: a proof may mean nothing to a newer one of the same back end. */
  adapter: AccountAdapter
  start: (adapter: AccountAdapter, context: OperationContext) => Promise<T>
  signal: AbortSignal
  fresh: boolean
  onSlow: () => void
}

export interface ReadHost {
  call: <T>(request: ProvableRead<T> & { proof?: StepUpProof | undefined }) => Promise<T>
  stepUp: Pick<StepUpQueue, 'request'>
  report: (error: AnyAccountError) => void
}

/** The first one may be one that was given before, which the server finds too old. */
const maxProofs = 2

/** Reads, with a step-up in the middle where the adapter asks for one and the user may be asked. */
export async function readWithProof<T>(read: ProvableRead<T>, mayAsk: boolean, host: ReadHost): Promise<T> {
  const { operation, adapter, signal } = read
  let proof: StepUpProof | undefined
  for (let proofs = 0; ; proofs += 1) {
    try {
      return await host.call({ ...read, proof })
    } catch (thrown) {
      const error = toAccountError(thrown, operation)
      if (error.code !== 'reauthentication_required' || !mayAsk || proofs === maxProofs) {
        if (error.code !== 'cancelled') host.report(error)
        throw error
      }
      const { requirement } = error.data
      proof = await host.stepUp.request({ requirement, operation, signal, adapter })
    }
  }
}
