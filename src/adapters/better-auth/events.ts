import type { AccountEvent, Topic } from '../../contract/index.js'
import type { BetterAuthClientLike } from './client.js'
import { record } from './parse.js'
import { readSignedIn, type SignedIn } from './signed-in.js'

type Listener = (event: AccountEvent) => void

/** Own changes, and what the client finds out about the session by itself: another tab, focus, polling. */
export interface Events {
  subscribe: (listener: Listener) => () => void
  /** An own read answered this. What the client says next is compared with it. */
  read: (signedIn: SignedIn) => void
  changed: (...topics: Topic[]) => void
  signedOut: () => void
  /** While `work` runs the client's view of the session is not believed: a new one takes the place of the current. */
  deafDuring: <T>(work: () => Promise<T>) => Promise<T>
  dispose: () => void
}

interface Known {
  userId: string
  sessionId: string
  user: string
}

export function createEvents(client: BetterAuthClientLike): Events {
  const listeners = new Set<Listener>()
  let known: Known | undefined
  let deaf = false
  let stopListening: (() => void) | undefined

  /** In a later task: the contract promises it, and a listener that calls the adapter finds the call finished. */
  function deliver(event: AccountEvent): void {
    setTimeout(() => {
      for (const listener of [...listeners]) listener(event)
    })
  }

  /** Remembers who is there, and tells when it is somebody else than before. Returns the one before. */
  function remember({ user, session }: SignedIn): { former: Known | undefined; now: Known } {
    const former = known
    const now = { userId: user.id, sessionId: session.id, user: JSON.stringify(user.row) }
    known = now
    if (former && former.userId !== now.userId) deliver({ type: 'user_switched', userId: now.userId })
    return { former, now }
  }

  /** @param value what `useSession` shows: `{ data, error, isPending, isRefetching }` */
  function onSession(value: unknown): void {
    const state = record(value)
    if (deaf || state === null || state.isPending === true || state.isRefetching === true) return
    if (state.data === null) {
      const error = record(state.error)
      // A failure to ask is no sign-out.
      if (error === null || error.status === 401) events.signedOut()
      return
    }
    const signedIn = readSignedIn(state.data)
    if (signedIn === null) return
    const { former, now } = remember(signedIn)
    if (former?.userId !== now.userId) return
    if (former.user !== now.user) events.changed('account', 'email', 'mfa', 'preferences')
    if (former.sessionId !== now.sessionId) events.changed('sessions')
  }

  function stop(): void {
    stopListening?.()
    stopListening = undefined
  }

  const events: Events = {
    subscribe(listener) {
      // A function of its own each time, so that a listener that is given twice can be taken back once.
      const own: Listener = (event) => listener(event)
      listeners.add(own)
      stopListening ??= client.$store.atoms.session?.listen(onSession)
      return () => {
        listeners.delete(own)
        if (listeners.size === 0) stop()
      }
    },
    read(signedIn) {
      remember(signedIn)
    },
    changed(...topics) {
      deliver({ type: 'changed', topics })
    },
    signedOut() {
      // Once for each user: the server's answer and the client's own look arrive both. Who was never seen cannot leave.
      if (known === undefined) return
      known = undefined
      deliver({ type: 'signed_out' })
    },
    async deafDuring(work) {
      deaf = true
      try {
        return await work()
      } finally {
        deaf = false
      }
    },
    dispose() {
      listeners.clear()
      stop()
    },
  }
  return events
}
