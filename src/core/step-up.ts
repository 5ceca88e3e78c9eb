import {
  AccountError,
  type Challenge,
  type StepUpRequirement,
  type StepUpResult,
  type StepUpStep,
} from '../contract/index.js'
import { type StepUpEvent, type StepUpFlow, transition } from './flows/step-up.js'
import { goTo } from './go-to.js'
import { resumptionOf } from './resumption.js'
import { sendsSomething } from './rules/sends-something.js'
import { withinReach } from './rules/within-reach.js'
import { createHeldProof } from './step-up-held-proof.js'
import { createReturn } from './step-up-return.js'
import { forgetTrip, rememberTrip } from './step-up-trip.js'
import type { StepUpHost, StepUpParsers, StepUpQueue } from './step-up-types.js'
import { createWaiters } from './step-up-waiters.js'
import { createWishes } from './step-up-wishes.js'
import { createStore } from './store.js'

type EnteringFlow = Extract<StepUpFlow, { step: 'entering' }>

/** @param owner what the client knows the queue by */
export function createStepUpQueue(host: StepUpHost, owner: object): StepUpQueue {
  const store = createStore<StepUpFlow>({ step: 'closed' })
  const waiters = createWaiters(showFirst)
  const dialogs = new Set<{ load: (() => Promise<unknown>) | undefined }>()
  const held = createHeldProof()
  const back = createReturn({
    account: host.account,
    resumption: resumptionOf(owner),
    open: (trip) => send({ type: 'returned', ...trip }),
    onResumable: (resumes) => send({ type: 'resumable', resumes }),
  })
  const wishes = createWishes({
    flow: store.getState,
    send,
    adapter: () => waiters.first()?.adapter ?? host.adapter(),
    call: host.call,
    loadParsers: host.loadParsers,
  })

  function send(event: StepUpEvent) {
    store.setState(transition(store.getState(), event))
  }

  function showFirst() {
    wishes.abort()
    const first = waiters.first()
    if (first?.ready) send({ type: 'asked', requirement: first.requirement, operation: first.operation })
    else send({ type: 'closed' })
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
      held.keep(proof, flow.operation)
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
      const proof = held.take(operation)
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
      return wishes.run(async (call, parsers) => {
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
      return wishes.run(async (call, parsers) => {
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
      return wishes.run(async (call, parsers) => {
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
      held.drop()
      back.end()
      waiters.refuseAll('signal')
    },
  }
}
