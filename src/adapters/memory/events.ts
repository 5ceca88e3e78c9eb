import type { AccountEvent } from '../../contract/index.js'

export interface Events {
  emit(event: AccountEvent): void
  subscribe(listener: (event: AccountEvent) => void): () => void
  dispose(): void
}

export function createEvents(): Events {
  const listeners = new Set<{ hear: (event: AccountEvent) => void }>()
  const timers = new Set<ReturnType<typeof setTimeout>>()

  return {
    emit(event) {
      // In a later task, and each listener in its own, so that one that throws takes nothing from the others.
      for (const listener of listeners) {
        const timer = setTimeout(() => {
          timers.delete(timer)
          if (listeners.has(listener)) listener.hear(event)
        })
        timers.add(timer)
      }
    },
    subscribe(hear) {
      const listener = { hear }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    dispose() {
      for (const timer of timers) clearTimeout(timer)
      timers.clear()
      listeners.clear()
    },
  }
}
