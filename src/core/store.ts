/** A value that can be watched: the shape that `useSyncExternalStore` takes. */
export interface Readable<T> {
  getState: () => T
  /** Returns the way to stop. Listeners are called after the state has changed, without arguments. */
  subscribe: (listener: () => void) => () => void
}

export interface Store<T> extends Readable<T> {
  setState: (next: T) => void
}

export function createStore<T>(initial: T): Store<T> {
  let state = initial
  const listeners = new Set<() => void>()
  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    setState(next) {
      if (Object.is(next, state)) return
      state = next
      for (const listener of [...listeners]) listener()
    },
  }
}
