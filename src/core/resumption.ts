import type { OperationId, StepUpProof } from '../contract/index.js'

/** What the user was doing when a call asked for a proof, as far as it may be kept. */
export interface Intent {
  /** Plain JSON without secrets, as `Resume` picked it. */
  input: unknown
  idempotencyKey: string
}

/** The way on, for an input that fits; it is called in the user's event. */
export type Resumer = (stored: unknown) => (() => void) | undefined

/** The same call, with the proof that it waited for. */
export interface ProvedIntent extends Intent {
  operation: OperationId
  proof: StepUpProof
}

/** Who can go on with what, and what is being gone on with. */
export interface Resumption {
  /** A component that can carry out an operation is there. Returns what to call when it is gone. */
  offer: (operation: OperationId, resumer: Resumer) => () => void
  /** The way on with what was kept; `undefined` when nobody on this page knows it. */
  find: (operation: OperationId, stored: unknown) => (() => void) | undefined
  /** Called when another component can go on with something, or one less. Returns the way to stop. */
  subscribe: (listener: () => void) => () => void
  /** The next call of this operation with this input is the one that was kept. `undefined`: none is. */
  prove: (proved: ProvedIntent | undefined) => void
  /** What was kept for this very call, once. */
  take: (operation: OperationId, input: unknown) => ProvedIntent | undefined
}

/** By the queue of their client, and not in it: all of this comes later than the page. */
const byQueue = new WeakMap<object, Resumption>()

/** The resumption that belongs to the step-up queue of a client. */
export function resumptionOf(queue: object): Resumption {
  const known = byQueue.get(queue)
  if (known) return known
  const made = createResumption()
  byQueue.set(queue, made)
  return made
}

function createResumption(): Resumption {
  const offers = new Set<{ operation: OperationId; resumer: Resumer }>()
  const listeners = new Set<() => void>()
  let proved: ProvedIntent | undefined

  const tell = () => {
    for (const listener of [...listeners]) listener()
  }

  return {
    offer(operation, resumer) {
      const own = { operation, resumer }
      offers.add(own)
      tell()
      return () => {
        offers.delete(own)
        tell()
      }
    },
    find(operation, stored) {
      for (const offer of offers) {
        const goOn = offer.operation === operation ? offer.resumer(stored) : undefined
        if (goOn) return goOn
      }
      return undefined
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    prove(next) {
      proved = next
    },
    take(operation, input) {
      // A key that the server has seen with another input would be refused.
      if (proved?.operation !== operation || JSON.stringify(proved.input) !== JSON.stringify(input)) return undefined
      const taken = proved
      proved = undefined
      return taken
    },
  }
}
