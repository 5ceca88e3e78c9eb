import {
  type AccountAdapter,
  AccountError,
  type AnyAccountError,
  type Effects,
  type OperationContext,
  type OperationId,
  type StepUpProof,
  type StepUpRequirement,
  type StepUpResult,
  type StepUpStep,
} from '../contract/index.js'
import { toAccountError } from './errors.js'
import { type StepUpEvent, type StepUpFlow, transition } from './flows/step-up.js'
import type { Parser } from './parse.js'
import { rememberTrip, takeTrip } from './step-up-trip.js'
import { createStore, type Readable } from './store.js'

/** What the user typed. Handed straight on to the adapter, and never kept. */
export interface StepUpSecret {
  password?: string | undefined
  code?: string | undefined
}

/** One dialog for all calls: the first one opens it, the others wait behind it. */
export interface StepUpQueue extends Readable<StepUpFlow> {
  /**
   * A call needs a proof. Resolves with it; rejects with `cancelled {by:'user'}` when the user walks away, with
   * `cancelled {by:'signal'}` when the call is given up, and at once with `reauthentication_required` when no dialog
   * is mounted, so that nothing ever hangs.
   */
  request: (ask: {
    requirement: StepUpRequirement
    operation: OperationId
    signal: AbortSignal
  }) => Promise<StepUpProof>
  /** A dialog is mounted. Returns what to call when it is gone. */
  attach: () => () => void
  choose: (methodId: string) => void
  back: () => void
  /** Starts the chosen method: sends the code, or leads to the provider. */
  begin: () => Promise<void>
  /** Hands over the proof. For a method that needs no input (a passkey) the secret is empty. */
  submit: (secret: StepUpSecret) => Promise<void>
  /** Takes up a trip to the provider that ended with the load of this page. The user then hands the proof over. */
  resume: () => void
  /** Sends the code again. */
  resend: () => Promise<void>
  cancel: () => void
}

export interface StepUpParsers {
  step: Parser<StepUpStep>
  result: Parser<StepUpResult>
}

export interface StepUpHost {
  call: (request: {
    operation: OperationId
    start: (adapter: AccountAdapter, context: OperationContext) => unknown
    signal: AbortSignal
    ceremony: boolean
    onSlow: () => void
  }) => Promise<unknown>
  navigate: (url: string) => void
  applyEffects: (effects: Effects | undefined) => void
  /** Loaded when the first dialog needs them. */
  loadParsers: () => Promise<StepUpParsers>
}

interface Waiter {
  requirement: StepUpRequirement
  operation: OperationId
  resolve: (proof: StepUpProof) => void
  reject: (error: AnyAccountError) => void
}

/** Codes and links go out only when the user asks for them; the rest begins with the submission itself. */
export function sendsSomething(type: string): boolean {
  return type === 'sms' || type === 'email'
}

export function createStepUpQueue(host: StepUpHost): StepUpQueue {
  const store = createStore<StepUpFlow>({ step: 'closed' })
  const waiters: Waiter[] = []
  let dialogs = 0
  let controller: AbortController | undefined
  let held: StepUpProof | undefined

  const send = (event: StepUpEvent) => {
    store.setState(transition(store.getState(), event))
  }
  const close = () => {
    controller?.abort()
    controller = undefined
    const [first] = waiters
    if (first) send({ type: 'asked', requirement: first.requirement, operation: first.operation })
    else send({ type: 'closed' })
  }
  const leave = (waiter: Waiter) => {
    const index = waiters.indexOf(waiter)
    if (index < 0) return
    waiters.splice(index, 1)
    if (index === 0) close()
  }

  async function call<T>(
    operation: OperationId,
    pick: (parsers: StepUpParsers) => Parser<T>,
    start: (adapter: AccountAdapter, context: OperationContext) => unknown,
    ceremony = false,
  ): Promise<T | undefined> {
    const flow = store.getState()
    if ((flow.step !== 'entering' && flow.step !== 'returned') || flow.pending) return undefined
    const own = new AbortController()
    controller = own
    send({ type: 'submitted' })
    try {
      const parse = pick(await host.loadParsers())
      const raw = await host.call({
        operation,
        start,
        signal: own.signal,
        ceremony,
        onSlow: () => {
          if (controller === own) send({ type: 'slow' })
        },
      })
      if (own.signal.aborted) return undefined
      const parsed = parse(raw)
      if (!parsed.ok) throw new AccountError('provider', {}, { message: `${operation}: ${parsed.reason}` })
      return parsed.value
    } catch (thrown) {
      if (!own.signal.aborted) send({ type: 'failed', error: toAccountError(thrown, operation) })
      return undefined
    }
  }

  /** True when the user can go on here; false when the browser leaves, or when it failed. */
  async function start(): Promise<boolean> {
    const flow = store.getState()
    if (flow.step !== 'entering') return false
    const { requirement, method } = flow
    const step = await call(
      'stepUp.begin',
      (parsers) => parsers.step,
      (adapter, context) => adapter.stepUp?.begin({ requirement, methodId: method.id }, context),
    )
    if (!step) return false
    if (step.status === 'challenge') send({ type: 'challenged', challenge: step.challenge })
    if (step.status === 'ready') send({ type: 'ready' })
    if (step.status === 'redirect') {
      send({ type: 'redirected' })
      rememberTrip({ requirement, methodId: method.id, operation: flow.operation })
      try {
        host.navigate(step.url)
      } catch (thrown) {
        send({ type: 'failed', error: toAccountError(thrown, 'stepUp.begin') })
      }
      return false
    }
    return true
  }

  async function finishTrip(requirement: StepUpRequirement, methodId: string) {
    const url = globalThis.location?.href
    const result = await call(
      'stepUp.complete',
      (parsers) => parsers.result,
      (adapter, context) => adapter.stepUp?.complete({ requirement, methodId, ...(url && { url }) }, context),
    )
    if (!result) return
    if (result.status === 'more') {
      send({ type: 'more', requirement: result.requirement })
      return
    }
    host.applyEffects(result.effects)
    held = result.proof
    send({ type: 'proved' })
  }

  function verified(proof: StepUpProof) {
    if (proof.scope === 'session') held = proof
    // Everybody who waits shares a proof of the session; one of an operation is good for the call that asked alone.
    const served = proof.scope === 'session' ? waiters.splice(0) : waiters.splice(0, 1)
    close()
    for (const waiter of served) waiter.resolve(proof)
  }

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    request({ requirement, operation, signal }) {
      if (held && !isExpired(held)) {
        // Once only: a server that refuses it wants a new one.
        const proof = held
        held = undefined
        return Promise.resolve(proof)
      }
      if (dialogs === 0 || requirement.methods.length === 0) {
        return Promise.reject(new AccountError('reauthentication_required', { requirement }))
      }
      return new Promise((resolve, reject) => {
        const waiter: Waiter = { requirement, operation, resolve, reject }
        signal.addEventListener(
          'abort',
          () => {
            leave(waiter)
            reject(new AccountError('cancelled', { by: 'signal' }))
          },
          { once: true },
        )
        waiters.push(waiter)
        if (waiters.length === 1) send({ type: 'asked', requirement, operation })
      })
    },
    attach() {
      dialogs += 1
      return () => {
        dialogs -= 1
        // A microtask later, because React's StrictMode leaves and comes back at once.
        queueMicrotask(() => {
          if (dialogs === 0) for (const waiter of [...waiters]) refuse(waiter)
        })
      }
    },
    choose(methodId) {
      send({ type: 'method_chosen', methodId })
    },
    back() {
      send({ type: 'went_back' })
    },
    async begin() {
      await start()
    },
    async submit(secret) {
      const before = store.getState()
      if (before.step === 'returned') return finishTrip(before.requirement, before.method.id)
      if (before.step !== 'entering' || before.pending) return
      const { method, requirement } = before
      if (!before.challenge && !(await start())) return
      const flow = store.getState()
      if (flow.step !== 'entering') return
      const { challenge } = flow
      const ceremony = method.type === 'passkey' || method.type === 'webauthn'
      const result = await call(
        'stepUp.complete',
        (parsers) => parsers.result,
        (adapter, context) =>
          adapter.stepUp?.complete(
            { requirement, methodId: method.id, ...(challenge && { challengeId: challenge.id }), ...secret },
            context,
          ),
        ceremony,
      )
      if (!result) return
      if (result.status === 'more') {
        const [first] = waiters
        if (first) first.requirement = result.requirement
        send({ type: 'more', requirement: result.requirement })
        return
      }
      host.applyEffects(result.effects)
      verified(result.proof)
    },
    resume() {
      const trip = takeTrip()
      if (trip) send({ type: 'returned', ...trip })
    },
    async resend() {
      const flow = store.getState()
      if (flow.step !== 'entering' || !flow.challenge) return
      const { id } = flow.challenge
      const { requirement, method } = flow
      const step = await call(
        'stepUp.resend',
        (parsers) => parsers.step,
        (adapter, context) =>
          adapter.stepUp?.resend
            ? adapter.stepUp.resend({ challengeId: id }, context)
            : adapter.stepUp?.begin({ requirement, methodId: method.id }, context),
      )
      if (step?.status === 'challenge') send({ type: 'challenged', challenge: step.challenge })
      else if (step) send({ type: 'ready' })
    },
    cancel() {
      const waiting = waiters.splice(0)
      close()
      for (const waiter of waiting) refuse(waiter)
    },
  }

  function refuse(waiter: Waiter) {
    leave(waiter)
    waiter.reject(new AccountError('cancelled', { by: 'user' }))
  }
}

function isExpired(proof: StepUpProof): boolean {
  return proof.expiresAt !== undefined && Date.parse(proof.expiresAt) <= Date.now()
}
