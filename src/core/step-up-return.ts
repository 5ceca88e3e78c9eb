import type { Account, StepUpProof } from '../contract/index.js'
import type { Resource } from './resource.js'
import type { Resumption } from './resumption.js'
import { forgetTrip, readTrip, type StepUpTrip } from './step-up-trip.js'

export interface ReturnHost {
  /** Who is here. */
  account: () => Resource<Account>
  resumption: Resumption
  /** The user is back. */
  open: (trip: StepUpTrip) => void
  /** Whether this page can go on with what they were doing. */
  onResumable: (resumes: boolean) => void
}

/** The return from a proof that was given elsewhere, from the load of the page to the call that waited for it. */
export interface StepUpReturn {
  /** Looks for a trip that ended with the load of this page. */
  begin: () => void
  /** The trip that is open, and what the user was doing. */
  trip: () => StepUpTrip | undefined
  /** The proof is there. Returns the way on with what the user was doing; `undefined` when nobody here can do it. */
  prove: (proof: StepUpProof) => (() => void) | undefined
  /** It was called off, or is of somebody else. */
  end: () => void
}

export function createReturn({ account, resumption, open, onResumable }: ReturnHost): StepUpReturn {
  let trip: StepUpTrip | undefined
  let stop: (() => void) | undefined

  const wayOn = () => trip?.intent && resumption.find(trip.operation, trip.intent.input)

  function show(found: StepUpTrip) {
    trip = found
    open(found)
    const look = () => onResumable(wayOn() !== undefined)
    look()
    stop = resumption.subscribe(look)
  }

  function end() {
    stop?.()
    stop = undefined
    trip = undefined
    forgetTrip()
  }

  return {
    begin() {
      const found = stop ? undefined : readTrip()
      if (!found?.intent) {
        if (found) show(found)
        return
      }
      const { userId } = found.intent
      // What one user was doing is not told to another one.
      const look = () => {
        const state = account().getState()
        if (state.status === 'loading') return
        stop?.()
        stop = undefined
        if (state.status === 'failed') show({ ...found, intent: undefined })
        else if (state.data.id === userId) show(found)
        else end()
      }
      stop = account().subscribe(look)
      look()
    },
    trip: () => trip,
    prove(proof) {
      const goOn = wayOn()
      if (goOn && trip?.intent) resumption.prove({ ...trip.intent, operation: trip.operation, proof })
      end()
      return goOn
    },
    end() {
      resumption.prove(undefined)
      end()
    },
  }
}
