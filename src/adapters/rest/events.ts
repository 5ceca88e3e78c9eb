import type { AccountEvent, Effects, Topic } from '../../contract/index.js'

type Listener = (event: AccountEvent) => void

/** What the adapter tells: its own changes, and what it finds out about who is signed in. */
export interface Events {
  subscribe: (listener: Listener) => () => void
  /** A write has worked. */
  changed: (topics: readonly Topic[], effects: Effects | undefined) => void
  /** The account was read: `json` is all of it. */
  read: (userId: string, json: string) => void
  signedOut: () => void
  dispose: () => void
}

/**
 * @param look reads the account, so that a change made elsewhere is found
 * @param pollSeconds how often; never when absent
 */
export function createEvents(look: () => Promise<unknown>, pollSeconds: number | undefined): Events {
  const listeners = new Set<{ hear: Listener }>()
  let known: { userId: string; json?: string } | undefined
  let timer: ReturnType<typeof setInterval> | undefined

  /** In a later task, as the contract promises; and each on its own, so that one that throws stops no other. */
  function deliver(event: AccountEvent): void {
    for (const listener of listeners) {
      setTimeout(() => {
        if (listeners.has(listener)) listener.hear(event)
      })
    }
  }

  function poll(): void {
    // Nobody looks at a hidden page, and whoever comes back to it reads anew.
    if (typeof document !== 'undefined' && document.visibilityState === 'hidden') return
    // Whether it failed is told to those who read for themselves.
    look().catch(() => undefined)
  }

  function stop(): void {
    clearInterval(timer)
    timer = undefined
  }

  return {
    subscribe(hear) {
      const listener = { hear }
      listeners.add(listener)
      if (pollSeconds !== undefined) timer ??= setInterval(poll, pollSeconds * 1000)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) stop()
      }
    },
    changed(topics, effects) {
      const all = new Set([...topics, ...(effects?.changed ?? [])])
      if (effects?.otherSessions === 'ended' || effects?.currentSession === 'rotated') all.add('sessions')
      if (all.size > 0) deliver({ type: 'changed', topics: [...all] })
      // What was just written here is no news when it is read.
      if (known) known = { userId: known.userId }
    },
    read(userId, json) {
      const former = known
      known = { userId, json }
      if (former === undefined) return
      if (former.userId !== userId) deliver({ type: 'user_switched', userId })
      else if (former.json !== undefined && former.json !== json) deliver({ type: 'changed', topics: ['account'] })
    },
    signedOut() {
      known = undefined
      deliver({ type: 'signed_out' })
    },
    dispose() {
      stop()
      listeners.clear()
    },
  }
}
