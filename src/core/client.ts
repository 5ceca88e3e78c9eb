import {
  type Account,
  AccountError,
  type AccountEvent,
  type AnyAccountError,
  type Effects,
  type Topic,
} from '../contract/index.js'
import { boundedCall, type CallRequest } from './call.js'
import type { AccountClient, AccountClientConfig, SessionStatus } from './client-types.js'
import { kindOf, toAccountError, withoutCause } from './errors.js'
import { createHints } from './hint.js'
import { callHost } from './host-callback.js'
import { newIntentKey } from './intent-key.js'
import { createLazyStepUpQueue } from './lazy-step-up.js'
import { readWithProof } from './read-with-proof.js'
import { createResource, type ManagedResource, type ResourceDefinition } from './resource.js'
import { runAction } from './run-action.js'
import { createStore } from './store.js'
import { type Sync, startSync } from './sync.js'
import { ceremonyTimeoutMs, readTiming } from './timing.js'

/** Looked at again after this time, a page reads again what it shows. */
const staleAfterMs = 30_000

export function createAccountClient(initial: AccountClientConfig): AccountClient {
  let config = initial
  /** By their definitions. */
  const byDefinition = new Map<unknown, unknown>()
  const resources: Pick<
    ManagedResource<unknown>,
    'topics' | 'watched' | 'reading' | 'confirmedAt' | 'getState' | 'refresh' | 'reset'
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
  let rechecking: Promise<void> | undefined

  const hint = createHints()
  const report = (error: AnyAccountError) => {
    hint(error, config.adapter.id)
    callHost(config.onError, withoutCause(error))
  }
  const watched = () => resources.filter((resource) => resource.watched())
  const wipe = () => {
    for (const listener of [...wipes]) listener()
  }

  function call<T>(request: CallRequest<T>): Promise<T> {
    const { operation, adapter, start, ceremony, fresh, proof, onSlow, idempotencyKey = newIntentKey() } = request
    const timing = readTiming(config.timing)
    return boundedCall(
      (signal) => start(adapter, { signal, idempotencyKey, ...(fresh && { fresh }), ...(proof && { proof }) }),
      {
        operation,
        timing: ceremony ? { ...timing, timeoutAfterMs: ceremonyTimeoutMs } : timing,
        signal: AbortSignal.any([request.signal, abortAll.signal]),
        onSlow,
      },
    ).catch((thrown: unknown) => {
      const error = toAccountError(thrown, operation)
      hint(error, adapter.id)
      if (error.code === 'session_expired') endSession()
      throw error
    })
  }

  async function refreshTopics(topics: readonly string[]) {
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
        callHost(config.onSignedOut)
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
    stepUp.forget()
    wipe()
  }

  /** Another user or another back end: nothing of the former one may stay (requirements.md, row 24). */
  function startOver() {
    userId = undefined
    signedOutTold = false
    abortAll.abort()
    abortAll = new AbortController()
    blockedUntil.clear()
    stepUp.forget()
    wipe()
    session.setState('active')
    for (const resource of resources) resource.reset()
    generation.setState(generation.getState() + 1)
  }

  function onEvent(event: AccountEvent) {
    if (event.type === 'changed') void refreshTopics(event.topics)
    else if (event.type === 'signed_out') endSession()
    else if (event.userId !== userId) startOver()
  }

  /** Whether the user has signed in again meanwhile. One answer serves everybody who asks while it is on its way. */
  function recheck(): Promise<void> {
    rechecking ??= lookAgain().finally(() => {
      rechecking = undefined
    })
    return rechecking
  }

  async function lookAgain() {
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
      // Coming back is told twice, as visible and as focused. What is being read answers for both.
      const due = reason === 'focus' ? (stale || unwell) && !resource.reading() : true
      if (due) void resource.refresh()
    }
  }

  function listen() {
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
  }

  function hush() {
    sync?.stop()
    sync = undefined
    unsubscribe?.()
    unsubscribe = undefined
  }

  /** The page and the adapter are listened to as long as somebody needs it. */
  function retain() {
    retained += 1
    if (retained === 1) {
      listen()
      stepUp.resume()
    }
    return () => {
      retained -= 1
      if (retained === 0) hush()
    }
  }

  const stepUp = createLazyStepUpQueue({
    call,
    account: () => account,
    adapter: () => config.adapter,
    onNavigate: () => config.onNavigate,
    loadParsers: () => config.loadStepUpParsers(),
    applyEffects: (effects) => void settle([], effects),
  })

  function manage<T>(definition: ResourceDefinition<T>): ManagedResource<T> {
    return createResource(definition, {
      retain,
      report,
      read: ({ stepUp: mayAsk, ...read }) =>
        readWithProof({ ...read, adapter: config.adapter }, mayAsk, { call, stepUp, report }),
    })
  }

  function resource<T>(definition: ResourceDefinition<T>): ManagedResource<T> {
    // `resource` alone writes to the map, and puts under a definition what it made of it.
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
      runAction(definition, input, options, {
        newKey: newIntentKey,
        locks,
        blockedUntil,
        stepUp,
        adapter: () => config.adapter,
        call,
        settle,
        onNavigate: () => config.onNavigate,
        report,
      }),
    ask: (question) => call({ ...question, adapter: config.adapter, onSlow: () => {} }),
    onWipe(listener) {
      wipes.add(listener)
      const release = retain()
      return () => {
        if (wipes.delete(listener)) release()
      }
    },
    async signInAgain() {
      if (!config.onReauthenticate) {
        callHost(config.onSignedOut)
        return
      }
      try {
        await config.onReauthenticate()
      } catch (thrown) {
        // Not signed in, then: all stays locked, and the user can try again.
        report(new AccountError('provider', {}, { message: `onReauthenticate rejected with ${kindOf(thrown)}` }))
        return
      }
      await recheck()
    },
    update(next) {
      const { adapter } = config
      config = next
      if (next.adapter === adapter) return
      const moved = next.adapter.id !== adapter.id
      if (retained > 0 && moved) {
        hush()
        listen()
      } else if (retained > 0) {
        unsubscribe?.()
        unsubscribe = next.adapter.subscribe?.(onEvent)
      }
      if (moved) startOver()
    },
  }
}
