import type { AccountAdapter, AccountEvent } from '../contract/index.js'

/** What an adapter has told since `events()` was called. */
export interface EventRecorder {
  readonly seen: readonly AccountEvent[]
  /** Stops listening. */
  stop(): void
  /** Waits for an event of this type; fails after a second, for no adapter is told of its own calls later than that. */
  next(type: AccountEvent['type']): Promise<AccountEvent>
}

const patienceMs = 1000

export function recordEvents(adapter: AccountAdapter): EventRecorder {
  const seen: AccountEvent[] = []
  const waiting = new Set<() => void>()
  const stop = adapter.subscribe?.((event) => {
    seen.push(event)
    for (const look of waiting) look()
  })

  return {
    seen,
    stop: () => stop?.(),
    next: (type) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(look)
          reject(new Error(`No event ${type} within a second; seen: ${seen.map((event) => event.type).join(', ')}`))
        }, patienceMs)
        function look(): void {
          const event = seen.find((candidate) => candidate.type === type)
          if (event === undefined) return
          waiting.delete(look)
          clearTimeout(timer)
          resolve(event)
        }
        waiting.add(look)
        look()
      }),
  }
}
