import type { OperationId } from '../contract/index.js'
import { missing, type Need, serves, type Trial } from './trial.js'

/** One promise to a user, and the way to find out whether an adapter keeps it. */
export interface Check {
  /** What a user gains: "ends one session and leaves the others signed in". */
  readonly title: string
  readonly needs: readonly Need[]
  readonly run: (trial: Trial<OperationId>) => Promise<void>
}

/** Checks that belong together, and that one kind of broken adapter fails. */
export interface Family {
  readonly name: string
  readonly checks: readonly Check[]
}

/** Ties what a check may call to what it says it needs. */
export function check<const N extends Need>(
  title: string,
  needs: readonly N[],
  run: (trial: Trial<N>) => Promise<void>,
): Check {
  return {
    title,
    needs,
    async run(trial) {
      if (!serves(trial, needs))
        throw new Error(`Without ${missing(trial.fixture, needs).join(', ')} there is no check.`)
      await run(trial)
    },
  }
}
