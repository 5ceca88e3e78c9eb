import {
  type AccountAdapter,
  AccountError,
  type AnyAccountError,
  type Effects,
  type Redirect,
  type StepUpProof,
  type Topic,
} from '../contract/index.js'
import type { ActionDefinition, ActionOutput, ActionPhase, ActionResult, RunOptions } from './action.js'
import type { CallRequest } from './call.js'
import { toAccountError } from './errors.js'
import { goTo } from './go-to.js'
import { resumptionOf } from './resumption.js'
import type { StepUpQueue } from './step-up-types.js'

/** What an action needs from the client that runs it. */
export interface ActionHost {
  /** Intents under way, by operation and target. */
  readonly locks: Set<string>
  /** Until when an intent may not be tried again, in ms since the epoch. */
  readonly blockedUntil: Map<string, number>
  readonly stepUp: Pick<StepUpQueue, 'request'>
  readonly adapter: () => AccountAdapter
  /** One bounded call: rejects with an `AccountError`. */
  call: (request: CallRequest<unknown>) => Promise<unknown>
  /** Reads again what changed, tells the other tabs, and ends the session where the effects say so. */
  settle: (topics: readonly Topic[], effects: Effects | undefined) => Promise<void>
  /** A new idempotency key. */
  newKey: () => string
  /** The host's router, as it is now. */
  onNavigate: () => ((url: string) => void) | undefined
  report: (error: AnyAccountError) => void
}

/** A server that is never satisfied must not keep the user in the dialog for ever. */
const maxProofs = 4

/** Carries out an intent, with a step-up in the middle where the adapter asks for one. The input is not kept. */
export async function carryOut<Input, Output extends ActionOutput>(
  definition: ActionDefinition<Input, Output>,
  input: Input,
  options: RunOptions,
  host: ActionHost,
): Promise<ActionResult<Output>> {
  let phase: ActionPhase = 'calling'
  /** An answer came, but not one that says what happened. */
  let answerLost = false
  const enter = (next: ActionPhase, slow = false) => {
    phase = next
    options.onPhase({ phase, slow })
  }
  try {
    const output = await callWithProof()
    if (isRedirect<Output>(output)) {
      goTo(output.url, host.adapter().id, host.onNavigate())
      return { status: 'redirect', url: output.url }
    }
    await host.settle(definition.topics, hasEffects(output) ? output.effects : undefined)
    return { status: 'done', value: output }
  } catch (thrown) {
    return await failed(toAccountError(thrown, definition.operation))
  }

  async function callWithProof(): Promise<Output> {
    const parse = await definition.loadParser()
    const { operation } = definition
    const kept = definition.resume?.(input)
    const resumed = kept && resumptionOf(host.stepUp).take(operation, kept.input)
    const idempotencyKey = resumed?.idempotencyKey ?? host.newKey()
    const intent = kept && { input: kept.input, idempotencyKey }
    // The same object for the whole intent: a proof may mean nothing to a newer one of the same back end.
    const adapter = host.adapter()
    const { signal } = options
    let proof: StepUpProof | undefined = resumed?.proof
    for (let proofs = 0; ; proofs += 1) {
      try {
        const raw = await host.call({
          operation,
          adapter,
          start: (target, context) => definition.call(target, input, context),
          signal,
          idempotencyKey,
          proof,
          ceremony: definition.ceremony ?? false,
          onSlow: () => enter(phase, true),
        })
        const parsed = parse(raw)
        if (parsed.ok) return parsed.value
        answerLost = true
        throw new AccountError('provider', {}, { message: `${operation} answered: ${parsed.reason}` })
      } catch (thrown) {
        const error = toAccountError(thrown, operation)
        if (error.code !== 'reauthentication_required' || proofs === maxProofs) throw error
        enter('step_up')
        const { requirement } = error.data
        proof = await host.stepUp.request({ requirement, operation, signal, adapter, intent })
        enter('calling')
      }
    }
  }

  async function failed(error: AnyAccountError): Promise<ActionResult<Output>> {
    if (error.code === 'cancelled') return { status: 'cancelled', by: error.data.by }
    if (definition.isAlreadyDone?.(error)) {
      await host.settle(definition.topics, undefined)
      return { status: 'already_done' }
    }
    host.report(error)
    // Whoever broke down may have done so after the write.
    const broken = error.code === 'provider' || (error.code === 'network' && error.data.offline !== true)
    const uncertain = answerLost || broken
    const outdated = error.code === 'conflict' || error.code === 'not_found'
    if (uncertain || outdated) {
      // The write may have happened, or another one. What is shown from here on has to be what the server holds (row 20).
      enter('checking')
      await host.settle(definition.topics, undefined)
    }
    return { status: 'failed', error, uncertain }
  }
}

function hasEffects(output: ActionOutput): output is { effects?: Effects | undefined } {
  return 'effects' in output
}

function isRedirect<Output extends ActionOutput>(output: Output): output is Extract<Output, Redirect> {
  return 'status' in output && output.status === 'redirect'
}
