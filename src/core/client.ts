import {
  type Account,
  type AccountAdapter,
  type AccountEvent,
  type AnyAccountError,
  type Effects,
  type OperationContext,
  type OperationId,
  type StepUpProof,
  type Topic,
} from '../contract/index.js'
import type { ActionDefinition, ActionOutput, ActionResult, RunOptions } from './action.js'
import { boundedCall } from './call.js'
import { toAccountError, withoutCause } from './errors.js'
import { goTo } from './go-to.js'
import { createResource, type ManagedResource, type Resource, type ResourceDefinition } from './resource.js'
import { runAction } from './run-action.js'
import { createStepUpQueue, type StepUpParsers, type StepUpQueue } from './step-up.js'
import { createStore, type Readable } from './store.js'
import { type Sync, startSync } from './sync.js'
import { ceremonyTimeoutMs, readTiming, type Timing } from './timing.js'

export interface AccountClientConfig {
  adapter: AccountAdapter
  timing?: Partial<Timing> | undefined
  /** The account, read as every feature needs it; its id says who the user is. */
  account: ResourceDefinition<Account>
  loadStepUpParsers: () => Promise<StepUpParsers>
  /** The user ended the session here. Called once. */
  onSignedOut?: (() => void) | undefined
  /** Goes to a URL that the adapter gave, already checked. Default: the browser does. */
  onNavigate?: ((url: string) => void) | undefined
  /** What went wrong, for the host's logs. Holds nothing that the user typed. */
  onError?: ((error: AnyAccountError) => void) | undefined
  /** Lets the user sign in again, and resolves when they have. */
  onReauthenticate?: (() => void | Promise<void>) | undefined
}

/** Whether the user is signed in, as far as the last answers and events say. */
export type SessionStatus = 'active' | 'ended'

/** One adapter, one user, and everything that the components read and do. Knows no React. */
export interface AccountClient {
  readonly adapter: () => AccountAdapter
  readonly account: Resource<Account>
  /** The same definition gives the same resource: two components share one read. */
  readonly resource: <T>(definition: ResourceDefinition<T>) => Resource<T>
  readonly run: <Input, Output extends ActionOutput>(
    definition: ActionDefinition<Input, Output>,
    input: Input,
    options: RunOptions,
  ) => Promise<ActionResult<Output>>
  readonly stepUp: StepUpQueue
  readonly session: Readable<SessionStatus>
  /** Goes up with every change of user or adapter: what belongs to the former one has to go. */
  readonly generation: Readable<number>
  /** Everything that was typed has to go: the page is left, or the session is over. Returns the way to stop. */
  readonly onWipe: (listener: () => void) => () => void
  /** The user wants to sign in again: the host does it, and what was read is read again. */
  readonly signInAgain: () => Promise<void>
  readonly report: (error: AnyAccountError) => void
  /** Takes a new adapter object or new callbacks. An adapter of another id is another back end. */
  readonly update: (config: AccountClientConfig) => void
}

/** Looked at again after this time, a page reads again what it shows. */
const staleAfterMs = 30_000

export function createAccountClient(initial: AccountClientConfig): AccountClient {
  let config = initial
  /** By their definitions, which is why the type of an entry follows from its key. */
  const byDefinition = new Map<unknown, unknown>()
  const resources: Pick<
    ManagedResource<unknown>,
    'topics' | 'watched' | 'confirmedAt' | 'getState' | 'refresh' | 'reset'
  >[] = []
  const session = createStore<SessionStatus>('active')
  const generation = createStore(0)
  const wipes = new Set<() => void>()
  const locks = new Set<string>()
  const blockedUntil = new Map<string, number>()
  let userId: string | undefined
  let signedOutTold = false
  let retained = 0
  let sync: Sync | undefined
  let unsubscribe: (() => void) | undefined
  let abortAll = new AbortController()

  const report = (error: AnyAccountError) => config.onError?.(withoutCause(error))
  const watched = () => resources.filter((resource) => resource.watched())
  const wipe = () => {
    for (const listener of [...wipes]) listener()
  }

  function call<T>(request: {
    operation: OperationId
    start: (adapter: AccountAdapter, context: OperationContext) => T | PromiseLike<T>
    signal: AbortSignal
    ceremony?: boolean
    fresh?: boolean
    idempotencyKey?: string
    proof?: StepUpProof | undefined
    onSlow: () => void
  }): Promise<T> {
    const { operation, start, ceremony, fresh, proof, onSlow, idempotencyKey = crypto.randomUUID() } = request
    const timing = readTiming(config.timing)
    return boundedCall(
      (signal) => start(config.adapter, { signal, idempotencyKey, ...(fresh && { fresh }), ...(proof && { proof }) }),
      {
        operation,
        timing: ceremony ? { ...timing, timeoutAfterMs: ceremonyTimeoutMs } : timing,
        signal: AbortSignal.any([request.signal, abortAll.signal]),
        onSlow,
      },
    ).catch((thrown: unknown) => {
      const error = toAccountError(thrown, operation)
      if (error.code === 'session_expired') endSession()
      throw error
    })
  }

  const navigate = (url: string) => goTo(url, config.adapter.id, config.onNavigate)

  async function refreshTopics(topics: readonly Topic[]) {
    if (session.getState() === 'ended') return
    await Promise.all(
      watched()
        .filter((resource) => resource.topics.some((topic) => topics.includes(topic)))
        .map((resource) => resource.refresh()),
    )
  }

  async function settle(topics: readonly Topic[], effects: Effects | undefined) {
    if (effects?.currentSession === 'ended') {
      endSession()
      sync?.tell({ type: 'signed_out' })
      if (!signedOutTold) {
        signedOutTold = true
        config.onSignedOut?.()
      }
      return
    }
    const changed = new Set<Topic>([...topics, ...(effects?.changed ?? [])])
    if (effects?.currentSession === 'rotated' || effects?.otherSessions === 'ended') changed.add('sessions')
    sync?.tell({ type: 'changed', topics: [...changed] })
    await refreshTopics([...changed])
  }

  function endSession() {
    if (session.getState() === 'ended') return
    session.setState('ended')
    stepUp.cancel()
    wipe()
  }

  /** Another user or another back end: nothing of the former one may stay (requirements.md, row 24). */
  function startOver() {
    userId = undefined
    signedOutTold = false
    abortAll.abort()
    abortAll = new AbortController()
    stepUp.cancel()
    wipe()
    session.setState('active')
    generation.setState(generation.getState() + 1)
    for (const resource of resources) resource.reset()
  }

  function onEvent(event: AccountEvent) {
    if (event.type === 'changed') void refreshTopics(event.topics)
    else if (event.type === 'signed_out') endSession()
    else if (event.userId !== userId) startOver()
  }

  async function recheck() {
    await account.refresh()
    const state = account.getState()
    if (session.getState() !== 'ended' || state.status !== 'ready' || state.refreshError) return
    signedOutTold = false
    session.setState('active')
    await Promise.all(watched().map((resource) => resource.refresh()))
  }

  function onAttention(reason: 'focus' | 'online' | 'restored') {
    if (session.getState() === 'ended') {
      void recheck()
      return
    }
    for (const resource of watched()) {
      const unwell = resource.getState().status === 'failed'
      const stale = Date.now() - resource.confirmedAt() > staleAfterMs
      if (reason !== 'focus' || stale || unwell) void resource.refresh()
    }
  }

  function retain() {
    retained += 1
    if (retained === 1) {
      sync = startSync(`latchkey:${config.adapter.id}`, {
        onAttention,
        onLeave: wipe,
        onTabMessage(message) {
          if (message.type === 'changed') void refreshTopics(message.topics)
          // The other tab may be of another user or server: only an answer of ours counts.
          else void account.refresh()
        },
      })
      unsubscribe = config.adapter.subscribe?.(onEvent)
      stepUp.resume()
    }
    return () => {
      retained -= 1
      if (retained > 0) return
      sync?.stop()
      sync = undefined
      unsubscribe?.()
      unsubscribe = undefined
    }
  }

  const stepUp = createStepUpQueue({
    call,
    navigate,
    loadParsers: () => config.loadStepUpParsers(),
    applyEffects: (effects) => void settle([], effects),
  })

  function manage<T>(definition: ResourceDefinition<T>): ManagedResource<T> {
    return createResource(definition, {
      retain,
      report,
      async read({ stepUp: mayAsk, ...request }) {
        try {
          return await call(request)
        } catch (thrown) {
          const error = toAccountError(thrown, request.operation)
          if (error.code !== 'reauthentication_required' || !mayAsk) {
            if (error.code !== 'cancelled') report(error)
            throw error
          }
          const { requirement } = error.data
          const proof = await stepUp.request({ requirement, operation: request.operation, signal: request.signal })
          return await call({ ...request, proof })
        }
      },
    })
  }

  function resource<T>(definition: ResourceDefinition<T>): ManagedResource<T> {
    const known = byDefinition.get(definition) as ManagedResource<T> | undefined
    if (known) return known
    const made = manage(definition)
    byDefinition.set(definition, made)
    resources.push(made)
    return made
  }

  const account = resource<Account>({
    ...config.account,
    read: async (...given) => {
      const parsed = await config.account.read(...given)
      if (parsed.ok && userId !== parsed.value.id) {
        const switched = userId !== undefined
        userId = parsed.value.id
        if (switched) queueMicrotask(startOver)
      }
      return parsed
    },
  })

  return {
    adapter: () => config.adapter,
    account,
    resource,
    stepUp,
    session,
    generation,
    report,
    run: (definition, input, options) =>
      runAction(definition, input, options, { locks, blockedUntil, stepUp, call, settle, navigate, report }),
    onWipe(listener) {
      wipes.add(listener)
      return () => {
        wipes.delete(listener)
      }
    },
    async signInAgain() {
      if (!config.onReauthenticate) {
        config.onSignedOut?.()
        return
      }
      await config.onReauthenticate()
      await recheck()
    },
    update(next) {
      const { adapter } = config
      config = next
      if (next.adapter === adapter) return
      if (unsubscribe || next.adapter.subscribe) {
        unsubscribe?.()
        unsubscribe = retained > 0 ? next.adapter.subscribe?.(onEvent) : undefined
      }
      if (next.adapter.id !== adapter.id) startOver()
    },
  }
}
