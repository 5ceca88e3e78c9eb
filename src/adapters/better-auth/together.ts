import { cancelled } from '../shared/aborted.js'

/**
 * One request for all who want to read the same at the same moment, as the components of a page do when it opens.
 *
 * @param key what is read
 * @param signal of this caller; the request itself is given up when the last of them has left
 */
export type ReadTogether = (
  key: string,
  signal: AbortSignal,
  read: (signal: AbortSignal) => Promise<unknown>,
) => Promise<unknown>

interface Shared {
  answer: Promise<unknown>
  join: (signal: AbortSignal) => void
}

export interface Together {
  read: ReadTogether
  /** A request has ended: whoever reads from now on may be asking because of it, and has to get a newer answer. */
  separate: () => void
}

export function createTogether(): Together {
  const underWay = new Map<string, Shared>()

  function begin(key: string, read: (signal: AbortSignal) => Promise<unknown>): Shared {
    const controller = new AbortController()
    let waiting = 0
    const shared: Shared = {
      answer: read(controller.signal),
      join(signal) {
        waiting += 1
        const leave = (): void => {
          waiting -= 1
          if (waiting > 0) return
          // Whoever asks next is not to get what was asked for by those who have left.
          forget(key, shared)
          controller.abort()
        }
        signal.addEventListener('abort', leave, { once: true })
      },
    }
    underWay.set(key, shared)
    // No longer than this moment: something may change that nobody here is told of.
    setTimeout(() => forget(key, shared))
    return shared
  }

  function forget(key: string, shared: Shared): void {
    if (underWay.get(key) === shared) underWay.delete(key)
  }

  return {
    read(key, signal, read) {
      if (signal.aborted) return Promise.reject(cancelled())
      const shared = underWay.get(key) ?? begin(key, read)
      shared.join(signal)
      return shared.answer
    },
    separate: () => underWay.clear(),
  }
}
