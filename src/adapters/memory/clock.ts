import { cancelledBySignal } from './errors.js'

/** The server's time, which tests can move. */
export interface Clock {
  /** In ms since the epoch. */
  now(): number
  /** Moves the time on, and lets every answer arrive that is then due. */
  advance(ms: number): void
  /** Resolves after `ms`, never when that is `Infinity`; rejects with `cancelled {by:'signal'}` when aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>
}

interface Sleeper {
  due: number
  wake: () => void
}

/** @param base the time to start from, in ms since the epoch */
export function createClock(base: () => number): Clock {
  let offset = 0
  const sleepers = new Set<Sleeper>()
  const now = () => base() + offset

  return {
    now,
    advance(ms) {
      offset += ms
      for (const sleeper of [...sleepers]) if (sleeper.due <= now()) sleeper.wake()
    },
    async sleep(ms, signal) {
      // A turn of the queue even without latency: an abort right after the call still comes before its effect.
      await Promise.resolve()
      if (signal.aborted) throw cancelledBySignal()
      if (ms <= 0) return
      await new Promise<void>((resolve, reject) => {
        const leave = () => {
          clearTimeout(timer)
          sleepers.delete(sleeper)
          signal.removeEventListener('abort', onAbort)
        }
        const onAbort = () => {
          leave()
          reject(cancelledBySignal())
        }
        const sleeper = {
          due: now() + ms,
          wake() {
            leave()
            resolve()
          },
        }
        const timer = Number.isFinite(ms) ? setTimeout(sleeper.wake, ms) : undefined
        sleepers.add(sleeper)
        signal.addEventListener('abort', onAbort, { once: true })
      })
    },
  }
}
