import type { AccountAdapter, AnyAccountError, OperationContext, OperationId, Topic } from '../contract/index.js'
import { AccountError } from '../contract/index.js'
import { toAccountError } from './errors.js'
import type { Parsed } from './parse.js'
import { createStore, type Readable } from './store.js'

/** Something that is read from the adapter, and what makes it out of date. Declared once, at module level. */
export interface ResourceDefinition<T> {
  operation: OperationId
  /** A change of one of these means that it has to be read again. */
  topics: readonly Topic[]
  /** Reads it and checks what came. Rejects as the operation does. */
  read: (adapter: AccountAdapter, context: OperationContext, previous: T | undefined) => Promise<Parsed<T>>
}

export type ResourceState<T> =
  | { status: 'loading'; slow: boolean }
  | { status: 'failed'; error: AnyAccountError; retrying: boolean }
  /** `refreshError`: the last try to read it again failed, and `data` is what was read before. */
  | { status: 'ready'; data: T; refreshing: boolean; refreshError: AnyAccountError | null }

export interface RefreshOptions {
  /** The user asked for it, and so may be asked to prove that it is them. */
  stepUp?: boolean | undefined
}

export interface Resource<T> extends Readable<ResourceState<T>> {
  /** Reads again, or joins the read that is under way. Never rejects: the outcome is in the state. */
  refresh: (options?: RefreshOptions) => Promise<void>
  /** Reads something more and adds it, for instance the next page. Joins the one that is under way. Never rejects. */
  extend: (read: ResourceDefinition<T>['read']) => Promise<void>
}

/** What a resource needs from the client that it belongs to. */
export interface ResourceHost {
  /** One bounded read: rejects with an `AccountError`. */
  read: <T>(request: {
    operation: OperationId
    start: (adapter: AccountAdapter, context: OperationContext) => Promise<T>
    signal: AbortSignal
    fresh: boolean
    stepUp: boolean
    onSlow: () => void
  }) => Promise<T>
  /** Bad rows and answers that do not fit the contract. */
  report: (error: AnyAccountError) => void
  /** Called with the first reader; returns what to call after the last one. */
  retain: () => () => void
}

/** The client's side of a resource. */
export interface ManagedResource<T> extends Resource<T> {
  readonly topics: readonly Topic[]
  readonly watched: () => boolean
  /** A read is under way. */
  readonly reading: () => boolean
  /** When the data was last confirmed by the adapter, in ms since the epoch; 0 when never. */
  readonly confirmedAt: () => number
  /** Forgets everything: another user, another adapter. Reads anew when somebody is watching. */
  readonly reset: () => void
}

interface QueuedRead {
  /** Somebody who waits for it may be asked for a proof. */
  stepUp: boolean
  done: Promise<void>
}

export function createResource<T>(definition: ResourceDefinition<T>, host: ResourceHost): ManagedResource<T> {
  const store = createStore<ResourceState<T>>({ status: 'loading', slow: false })
  let readers = 0
  let release: (() => void) | undefined
  let controller: AbortController | undefined
  let running: Promise<void> | undefined
  /** The read that follows the one under way. */
  let next: QueuedRead | undefined
  let extending: Promise<void> | undefined
  /** Goes up when everything under way is given up. */
  let stops = 0
  let confirmedAt = 0

  const data = () => {
    const state = store.getState()
    return state.status === 'ready' ? state.data : undefined
  }

  async function run(read: ResourceDefinition<T>['read'], options: { stepUp: boolean; fresh: boolean }) {
    const own = new AbortController()
    controller = own
    const before = store.getState()
    if (before.status === 'ready') store.setState({ ...before, refreshing: true })
    else if (before.status === 'failed') store.setState({ ...before, retrying: true })
    try {
      const parsed = await host.read({
        operation: definition.operation,
        start: (adapter, context) => read(adapter, context, data()),
        signal: own.signal,
        ...options,
        onSlow: () => {
          const now = store.getState()
          if (controller === own && now.status === 'loading') store.setState({ status: 'loading', slow: true })
        },
      })
      if (own.signal.aborted) return
      if (!parsed.ok) {
        const error = outOfContract(definition.operation, parsed.reason)
        host.report(error)
        throw error
      }
      for (const { path, reason } of parsed.rejected.slice(0, 10)) {
        host.report(outOfContract(definition.operation, `${path}: ${reason}`))
      }
      confirmedAt = Date.now()
      store.setState({ status: 'ready', data: parsed.value, refreshing: false, refreshError: null })
    } catch (thrown) {
      if (own.signal.aborted) return
      const error = toAccountError(thrown, definition.operation)
      const now = store.getState()
      if (now.status === 'ready') store.setState({ ...now, refreshing: false, refreshError: error })
      else store.setState({ status: 'failed', error, retrying: false })
    }
  }

  function enqueue(read: ResourceDefinition<T>['read'], options: { stepUp: boolean; fresh: boolean }): Promise<void> {
    const started = run(read, options).finally(() => {
      if (running === started) running = undefined
    })
    running = started
    return started
  }

  /** One read at a time. A wish during one means: once more afterwards, because the answer may predate the change. */
  const refresh = ({ stepUp = false }: RefreshOptions = {}): Promise<void> => {
    if (next) {
      next.stepUp ||= stepUp
      return next.done
    }
    if (!running) return enqueue(definition.read, { stepUp, fresh: true })
    const queued: QueuedRead = {
      stepUp,
      done: running.then(() => {
        if (next !== queued) return undefined
        next = undefined
        return enqueue(definition.read, { stepUp: queued.stepUp, fresh: true })
      }),
    }
    next = queued
    return queued.done
  }

  /** After what is under way, which may bring another end of the list. */
  async function extend(read: ResourceDefinition<T>['read']) {
    const stopsBefore = stops
    for (let busy = next?.done ?? running; busy; busy = next?.done ?? running) await busy
    if (stops === stopsBefore) await enqueue(read, { stepUp: true, fresh: true })
  }

  const giveUp = () => {
    stops += 1
    controller?.abort()
    controller = undefined
    running = undefined
    next = undefined
    extending = undefined
  }

  const stop = () => {
    giveUp()
    const state = store.getState()
    // An aborted read leaves no trace: what was ready stays as it was, and the rest begins anew with the next reader.
    if (state.status === 'ready') store.setState({ ...state, refreshing: false })
    else store.setState({ status: 'loading', slow: false })
  }

  return {
    topics: definition.topics,
    getState: store.getState,
    watched: () => readers > 0,
    reading: () => running !== undefined,
    confirmedAt: () => confirmedAt,
    refresh,
    extend(read) {
      if (extending) return extending
      const started = extend(read).finally(() => {
        if (extending === started) extending = undefined
      })
      extending = started
      return started
    },
    subscribe(listener) {
      const unsubscribe = store.subscribe(listener)
      readers += 1
      release ??= host.retain()
      if (readers === 1 && !running && !next) void enqueue(definition.read, { stepUp: false, fresh: confirmedAt > 0 })
      let subscribed = true
      return () => {
        if (!subscribed) return
        subscribed = false
        unsubscribe()
        readers -= 1
        // A microtask later, because React's StrictMode leaves and comes back at once, and that is no second read.
        queueMicrotask(() => {
          if (readers > 0) return
          stop()
          release?.()
          release = undefined
        })
      }
    },
    reset() {
      giveUp()
      confirmedAt = 0
      store.setState({ status: 'loading', slow: false })
      if (readers > 0) void enqueue(definition.read, { stepUp: false, fresh: true })
    },
  }
}

function outOfContract(operation: OperationId, reason: string): AnyAccountError {
  return new AccountError('provider', {}, { message: `${operation} answered out of contract: ${reason}` })
}
