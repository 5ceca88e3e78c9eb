/** Holds answers back until a test lets them go. Made with `createGate`, and put into a fault (`F17`, `F18`). */
export interface Gate {
  /** How many answers are held back now. */
  readonly waiting: number
  /** Waits for the release; `withFaults` calls it for each answer. */
  hold(): Promise<void>
  /** Lets every answer that waits go, one after the other. */
  release(order?: 'in order' | 'latest first'): Promise<void>
}

export function createGate(): Gate {
  let held: (() => void)[] = []
  return {
    get waiting() {
      return held.length
    },
    hold: () => new Promise((resolve) => held.push(resolve)),
    async release(order = 'in order') {
      const leaving = order === 'in order' ? held : held.reverse()
      held = []
      for (const leave of leaving) {
        leave()
        // A task of its own for each, so that whoever waits for one has seen it before the next comes.
        await new Promise((resolve) => setTimeout(resolve))
      }
    },
  }
}
