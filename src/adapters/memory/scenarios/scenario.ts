import type { MemoryState } from '../state.js'

/** A named situation: what it changes in the state of a new adapter. */
export interface Scenario {
  /** One line, for the toolbar and the docs. */
  readonly description: string
  /** @param now in ms since the epoch, so that dates stay relative to it */
  readonly apply: (state: MemoryState, now: number) => void
}
