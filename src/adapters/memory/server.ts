import {
  AccountError,
  isAccountError,
  type Operation,
  type OperationContext,
  type Query,
  type Topic,
} from '../../contract/index.js'
import { logged, type MemoryCall, type MemoryOperation } from './call-log.js'
import { type Clock, createClock } from './clock.js'
import { cancelledBySignal } from './errors.js'
import { createEvents, type Events } from './events.js'
import { refuseByState, refuseOffline } from './gates.js'
import { createHold, type Hold } from './hold.js'
import { createProofs, type Proofs } from './proofs.js'
import { createRandom, type Random } from './random.js'
import { createReplays } from './replays.js'
import type { MemoryState } from './state.js'

/** What a handler knows of the call that it answers. */
export interface Call {
  context: OperationContext
  /** Tells the subscribers once the call has worked. */
  changed(...topics: Topic[]): void
}

/** The pretended back end: its state, and the way that every call takes through it. */
export interface Server {
  state: MemoryState
  clock: Clock
  random: Random
  proofs: Proofs
  calls: MemoryCall[]
  events: Events
  answers: Hold
  /** What a click on a link in a mail does, by the link. */
  links: Map<string, () => void>
  failNext(operation: MemoryOperation, thrown: unknown): void
  /** The time, `laterMs` from now, as the contract writes it. */
  date(laterMs?: number): string
  /** Ends the current session, and tells so. */
  signOut(): void
  /** A call without an input. `answer` runs in one go, so its checks and its effect are one step. */
  query<Output>(operation: MemoryOperation, answer: (call: Call) => Output | Promise<Output>): Query<Output>
  operation<Input, Output>(
    operation: MemoryOperation,
    answer: (input: Input, call: Call) => Output | Promise<Output>,
  ): Operation<Input, Output>
}

const reads: ReadonlySet<MemoryOperation> = new Set<MemoryOperation>([
  'account.get',
  'policy',
  'profile.checkUsername',
  'email.pending',
  'mfa.status',
  'backupCodes.status',
  'passkeys.list',
  'connections.list',
  'connections.providers',
  'sessions.list',
  'preferences.schema',
  'preferences.get',
  'usage.get',
  'deletion.check',
])

export function createServer(state: MemoryState, now: () => number): Server {
  const clock = createClock(now)
  const events = createEvents()
  const answers = createHold()
  const random = createRandom(1)
  const replays = createReplays()
  const proofs = createProofs(state, clock, random)
  const calls: MemoryCall[] = []
  const failures = new Map<MemoryOperation, { thrown: unknown }[]>()
  const links = new Map<string, () => void>()

  async function run<Output>(
    operation: MemoryOperation,
    input: unknown,
    context: OperationContext,
    answer: (call: Call) => Output | Promise<Output>,
  ): Promise<Output> {
    const entry = logged(operation, input, context, clock.now())
    calls.push(entry)
    try {
      const output = await respond(operation, input, context, answer)
      entry.outcome = 'done'
      return output
    } catch (thrown) {
      entry.outcome = isAccountError(thrown) ? thrown.code : 'thrown'
      entry.aborted = context.signal.aborted
      throw thrown
    }
  }

  async function respond<Output>(
    operation: MemoryOperation,
    input: unknown,
    context: OperationContext,
    answer: (call: Call) => Output | Promise<Output>,
  ): Promise<Output> {
    if (context.signal.aborted) throw cancelledBySignal()
    refuseOffline(state)
    await clock.sleep(state.network.latencyMs, context.signal)
    refuseOffline(state)
    const planned = failures.get(operation)?.shift()
    if (planned) throw planned.thrown

    const read = reads.has(operation)
    const act = async () => {
      refuseByState(server, operation, read)
      proofs.require(operation, context)
      const topics = new Set<Topic>()
      const output = await answer({
        context,
        changed(...changed) {
          for (const topic of changed) topics.add(topic)
        },
      })
      if (!read) proofs.spend(operation, context.proof)
      if (topics.size > 0) events.emit({ type: 'changed', topics: [...topics] })
      return output
    }
    try {
      // The proof in the answer is known by its identity, so it is no JSON.
      if (operation === 'stepUp.complete') {
        const output = await act()
        await answers.pass(context.signal)
        return output
      }
      const json = async () => JSON.stringify(await act())
      // A step-up is a talk with the user, not a write: each of its calls is looked at.
      const once = !read && !operation.startsWith('stepUp.')
      const body = once ? await replays.once(`${operation} ${context.idempotencyKey}`, input, json) : await json()
      await answers.pass(context.signal)
      // By way of JSON, like any server's answer: nobody holds a part of the state by reference.
      const output: Output = JSON.parse(body)
      return output
    } catch (thrown) {
      throw isAccountError(thrown) ? thrown : new AccountError('provider', {}, { cause: thrown })
    }
  }

  const server: Server = {
    state,
    clock,
    random,
    proofs,
    calls,
    events,
    answers,
    links,
    failNext(operation, thrown) {
      const queue = failures.get(operation) ?? []
      queue.push({ thrown })
      failures.set(operation, queue)
    },
    date: (laterMs = 0) => new Date(clock.now() + laterMs).toISOString(),
    signOut() {
      const id = state.currentSessionId
      if (id === null) return
      state.currentSessionId = null
      state.sessions = state.sessions.filter((session) => session.id !== id)
      events.emit({ type: 'signed_out' })
    },
    query: (operation, answer) => (context) => run(operation, undefined, context, answer),
    operation: (operation, answer) => (input, context) => run(operation, input, context, (call) => answer(input, call)),
  }
  return server
}
