import { cancelledBySignal } from './errors.js'

/** Keeps answers back: the work is done, and nobody hears of it yet. */
export interface Hold {
  /** From now on answers wait, until the returned function is called. */
  hold(): () => void
  /** Resolves at once while nothing is held. Rejects with `cancelled {by:'signal'}` when aborted. */
  pass(signal: AbortSignal): Promise<void>
}

export function createHold(): Hold {
  let held: Promise<void> | undefined

  return {
    hold() {
      let release = () => {}
      const mine = new Promise<void>((resolve) => {
        release = resolve
      })
      held = mine
      return () => {
        if (held === mine) held = undefined
        release()
      }
    },
    async pass(signal) {
      if (!held) return
      const waiting = held
      await new Promise<void>((resolve, reject) => {
        const onAbort = () => reject(cancelledBySignal())
        if (signal.aborted) onAbort()
        signal.addEventListener('abort', onAbort, { once: true })
        void waiting.then(() => {
          signal.removeEventListener('abort', onAbort)
          resolve()
        })
      })
    },
  }
}
