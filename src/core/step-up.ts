import {
  type Account,
  type AccountAdapter,
  AccountError,
  type Challenge,
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
import { goTo } from './go-to.js'
import type { Parser } from './parse.js'
import type { Resource } from './resource.js'
import { resumptionOf } from './resumption.js'
import { sendsSomething } from './rules/sends-something.js'
import { withinReach } from './rules/within-reach.js'
import { createReturn } from './step-up-return.js'
import { forgetTrip, rememberTrip } from './step-up-trip.js'
import { createWaiters, type StepUpAsk } from './step-up-waiters.js'
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
   * `cancelled {by:'signal'}` when the call is given up, with `network` when the code for it cannot be loaded, and with
   * `reauthentication_required` when no dialog is mounted or none of the methods is known, so that nothing ever hangs. A
   * back end that takes no proofs at all is left with no method (`needsSignIn`).
   */
  request: (ask: StepUpAsk) => Promise<StepUpProof>
  /**
   * A dialog is mounted. Returns what to call when it is gone.
   *
   * @param load loads its code, where that comes later; it is asked for with each call, so that one that was lost is tried
   *   again
   */
  attach: (load?: () => Promise<unknown>) => () => void
  choose: (methodId: string) => void
  back: () => void
  /** Starts the chosen method: sends the code, or leads to the provider. */
  begin: () => Promise<void>
  /** Hands over the proof. For a method that needs no input (a passkey) the secret is empty. */
  submit: (secret: StepUpSecret) => Promise<void>
  /**
   * Takes up a trip that ended with the load of this page. The user then hands the proof over, and with it goes on with
   * what they were doing, where a component is there that can (`useResume`).
   */
  resume: () => void
  /** Sends the code again. */
  resend: () => Promise<void>
  /** The user walks away: everything that waits is `cancelled {by:'user'}`, because one prompt stands for all of it. */
  cancel: () => void
  /** The session is over, or another user is here: what waits is `cancelled {by:'signal'}`, and no proof stays. */
  forget: () => void
}

export interface StepUpParsers {
  requirement: Parser<StepUpRequirement>
  step: Parser<StepUpStep>
  result: Parser<StepUpResult>
}

export interface StepUpHost {
  call: (request: {
    operation: OperationId
    adapter: AccountAdapter
    start: (adapter: AccountAdapter, context: OperationContext) => unknown
    signal: AbortSignal
    ceremony: boolean
    onSlow: () => void
  }) => Promise<unknown>
  /** Who is here, for what one user began before the load of a page. */
  account: () => Resource<Account>
  /** The adapter of now, for a trip that no call waits for. */
  adapter: () => AccountAdapter
  /** The host's router, as it is now. */
  onNavigate: () => ((url: string) => void) | undefined
  applyEffects: (effects: Effects | undefined) => void
  /** Loaded when the first dialog needs them. */
  loadParsers: () => Promise<StepUpParsers>
}

type EnteringFlow = Extract<StepUpFlow, { step: 'entering' }>

/** One call to the adapter, of those that a submission takes. */
type StepUpCall = <T>(
  operation: OperationId,
  parser: Parser<T>,
  start: (adapter: AccountAdapter, context: OperationContext) => unknown,
  ceremony?: boolean,
) => Promise<T>

/** @param owner what the client knows the queue by */
export function createStepUpQueue(host: StepUpHost, owner: object): StepUpQueue {
  const store = createStore<StepUpFlow>({ step: 'closed' })
  const waiters = createWaiters(showFirst)
  const dialogs = new Set<{ load: (() => Promise<unknown>) | undefined }>()
  let controller: AbortController | undefined
  /** Given before it was needed: by a trip, or for another call of this session. */
  let held: { proof: StepUpProof; operation: OperationId } | undefined
  const back = createReturn({
    account: host.account,
    resumption: resumptionOf(owner),
    open: (trip) => send({ type: 'returned', ...trip }),
    onResumable: (resumes) => send({ type: 'resumable', resumes }),
  })

  function send(event: StepUpEvent) {
    store.setState(transition(store.getState(), event))
  }

  function showFirst() {
    controller?.abort()
    controller = undefined
    const first = waiters.first()
    if (first?.ready) send({ type: 'asked', requirement: first.requirement, operation: first.operation })
    else send({ type: 'closed' })
  }

  /** A proof that is there already, once: a server that refuses it wants a new one. */
  function takeHeld(operation: OperationId): StepUpProof | undefined {
    if (!held || (held.proof.scope === 'operation' && held.operation !== operation)) return undefined
    const { proof } = held
    held = undefined
    return isExpired(proof) ? undefined : proof
  }

  async function loadCode(): Promise<StepUpParsers> {
    try {
      const [parsers] = await Promise.all([host.loadParsers(), ...[...dialogs].map(({ load }) => load?.())])
      return parsers
    } catch {
      throw new AccountError('network', {}, { message: 'The code of the step-up could not be loaded' })
    }
  }

  async function check(requirement: StepUpRequirement): Promise<StepUpRequirement> {
    const parsers = await loadCode()
    const parsed = parsers.requirement(requirement)
    if (!parsed.ok || dialogs.size === 0) throw new AccountError('reauthentication_required', { requirement })
    return parsed.value
  }

  /** Makes the calls of one wish of the user, which are one wait to them. Ends idle, with an error, or in another step. */
  async function work(steps: (call: StepUpCall, parsers: StepUpParsers) => Promise<void>): Promise<void> {
    const flow = store.getState()
    if ((flow.step !== 'entering' && flow.step !== 'returned') || flow.pending) return
    const own = new AbortController()
    const { signal } = own
    controller = own
    const adapter = waiters.first()?.adapter ?? host.adapter()
    let operation: OperationId = 'stepUp.complete'
    send({ type: 'submitted' })
    try {
      const call: StepUpCall = async (name, parser, start, ceremony = false) => {
        operation = name
        const onSlow = () => {
          if (controller === own) send({ type: 'slow' })
        }
        const raw = await host.call({ operation, adapter, start, signal, ceremony, onSlow })
        signal.throwIfAborted()
        const parsed = parser(raw)
        if (!parsed.ok) throw new AccountError('provider', {}, { message: `${name}: ${parsed.reason}` })
        return parsed.value
      }
      const parsers = await host.loadParsers()
      signal.throwIfAborted()
      await steps(call, parsers)
      if (controller === own) send({ type: 'ready' })
    } catch (thrown) {
      if (!signal.aborted) send({ type: 'failed', error: toAccountError(thrown, operation) })
    }
  }

  /** True when the user can go on here; false when the browser leaves. */
  function take(step: StepUpStep): boolean {
    const flow = store.getState()
    if (step.status === 'challenge') send({ type: 'challenged', challenge: step.challenge })
    if (flow.step !== 'entering') return true
    if (step.status === 'challenge' && step.challenge.method === 'link') remember(flow, step.challenge)
    if (step.status !== 'redirect') return true
    send({ type: 'redirected' })
    remember(flow)
    try {
      goTo(step.url, host.adapter().id, host.onNavigate())
    } catch (thrown) {
      forgetTrip()
      throw thrown
    }
    return false
  }

  function remember({ requirement, operation, method }: EnteringFlow, challenge?: Challenge) {
    const account = host.account().getState()
    const { intent } = waiters.first() ?? back.trip() ?? {}
    rememberTrip({
      requirement,
      methodId: method.id,
      operation,
      challenge,
      intent: intent && account.status === 'ready' ? { ...intent, userId: account.data.id } : undefined,
    })
  }

  function takeResult(result: StepUpResult) {
    if (result.status === 'more') {
      const first = waiters.first()
      if (first) first.requirement = result.requirement
      send({ type: 'more', requirement: result.requirement })
      return
    }
    const { proof } = result
    const flow = store.getState()
    const isTrip = waiters.first() === undefined
    const goOn = isTrip ? back.prove(proof) : undefined
    if (flow.step !== 'closed' && !goOn && (isTrip || proof.scope === 'session')) {
      held = { proof, operation: flow.operation }
    }
    forgetTrip()
    host.applyEffects(result.effects)
    if (goOn) {
      send({ type: 'closed' })
      goOn()
    } else if (isTrip) send({ type: 'proved' })
    else waiters.serve(proof)
  }

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    request(ask) {
      const { requirement, operation, signal } = ask
      if (signal.aborted) return Promise.reject(new AccountError('cancelled', { by: 'signal' }))
      const proof = takeHeld(operation)
      if (proof) return Promise.resolve(proof)
      const refusal = new AccountError<'reauthentication_required'>('reauthentication_required', { requirement })
      if (!ask.adapter.stepUp || dialogs.size === 0) return Promise.reject(withinReach(refusal, ask.adapter))
      return waiters.add(ask, () => check(requirement))
    },
    attach(load) {
      const dialog = { load }
      dialogs.add(dialog)
      return () => {
        dialogs.delete(dialog)
        // A microtask later, because React's StrictMode leaves and comes back at once.
        queueMicrotask(() => {
          if (dialogs.size === 0 && waiters.first()) waiters.refuseAll('user')
        })
      }
    },
    choose(methodId) {
      send({ type: 'method_chosen', methodId })
    },
    back() {
      send({ type: 'went_back' })
    },
    begin() {
      return work(async (call, parsers) => {
        const flow = store.getState()
        if (flow.step !== 'entering') return
        const { requirement, method } = flow
        take(
          await call('stepUp.begin', parsers.step, (adapter, context) =>
            adapter.stepUp?.begin({ requirement, methodId: method.id }, context),
          ),
        )
      })
    },
    submit(secret) {
      return work(async (call, parsers) => {
        const flow = store.getState()
        if (flow.step !== 'entering' && flow.step !== 'returned') return
        const { requirement, method } = flow
        const input = { requirement, methodId: method.id }
        if (flow.step === 'entering' && !flow.challenge) {
          const step = await call('stepUp.begin', parsers.step, (adapter, context) =>
            adapter.stepUp?.begin(input, context),
          )
          // A code that has only now been sent cannot be the one that the user typed.
          if (!take(step) || sendsSomething(method.type)) return
        }
        const now = store.getState()
        const challengeId = now.step === 'entering' || now.step === 'returned' ? now.challenge?.id : undefined
        const url = flow.step === 'returned' ? globalThis.location?.href : undefined
        const ceremony = method.type === 'passkey' || method.type === 'webauthn'
        const result = await call(
          'stepUp.complete',
          parsers.result,
          (adapter, context) =>
            adapter.stepUp?.complete(
              { ...input, ...(challengeId && { challengeId }), ...(url && { url }), ...secret },
              context,
            ),
          ceremony,
        )
        takeResult(result)
      })
    },
    resume: back.begin,
    resend() {
      return work(async (call, parsers) => {
        const flow = store.getState()
        if (flow.step !== 'entering' || !flow.challenge) return
        const { id } = flow.challenge
        const { requirement, method } = flow
        take(
          await call('stepUp.resend', parsers.step, (adapter, context) =>
            adapter.stepUp?.resend
              ? adapter.stepUp.resend({ challengeId: id }, context)
              : adapter.stepUp?.begin({ requirement, methodId: method.id }, context),
          ),
        )
      })
    },
    cancel() {
      back.end()
      waiters.refuseAll('user')
    },
    forget() {
      held = undefined
      back.end()
      waiters.refuseAll('signal')
    },
  }
}

function isExpired(proof: StepUpProof): boolean {
  return proof.expiresAt !== undefined && Date.parse(proof.expiresAt) <= Date.now()
}
