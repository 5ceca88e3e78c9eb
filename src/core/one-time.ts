import type { Readable } from './store.js'

/** The side of a box that shows what is in it, for whoever only draws it. */
export interface OneTimeSource<T> {
  /** `undefined` when the box is empty. Read it where it is used, and keep it nowhere. */
  read: () => T | undefined
  /** Listeners are called after something was put in or taken out, without arguments. */
  subscribe: (listener: () => void) => () => void
}

/**
 * Holds a secret that is shown once (a setup key, backup codes) outside of React, whose props and state keep what they
 * ever held (requirements.md, row 94 and M10). Nothing on the object leads to the secret: only `read` does.
 */
export interface OneTime<T> extends OneTimeSource<T> {
  /** Replaces what was in it. */
  set: (value: T) => void
  wipe: () => void
  /** Whether there is something in it: all that React may know. */
  readonly present: Readable<boolean>
}

export function createOneTime<T>(): OneTime<T> {
  let held: { value: T } | undefined
  const listeners = new Set<() => void>()
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }
  const put = (next: { value: T } | undefined) => {
    if (next === held) return
    held = next
    for (const listener of [...listeners]) listener()
  }
  return {
    read: () => held?.value,
    set: (value) => put({ value }),
    wipe: () => put(undefined),
    subscribe,
    present: { getState: () => held !== undefined, subscribe },
  }
}
