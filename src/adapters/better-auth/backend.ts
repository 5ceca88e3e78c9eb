import { AccountError, type OperationContext, type StepUpRequirement } from '../../contract/index.js'
import type { BetterAuthClientLike, CallOptions, ClientAnswer } from './client.js'
import {
  accountError,
  type CallSubject,
  cancelled,
  isStale,
  networkError,
  notBetterAuth,
  readFailure,
} from './errors.js'
import type { Events } from './events.js'
import { parseSignedIn, type SignedIn } from './signed-in.js'

export interface Call extends CallSubject {
  context: OperationContext
  /** Part of a section that replaces the session, and so not held back by it. */
  inSection?: true | undefined
}

export type Send = (options: CallOptions) => Promise<ClientAnswer>

/** What the groups share: one way to the server, with its errors, its aborts and its order. */
export interface Backend {
  readonly client: BetterAuthClientLike
  readonly events: Events
  /** One call of the client. Resolves with its data. */
  request: (call: Call, send: Send) => Promise<unknown>
  /** The session that asks, and its user. Rejects with `session_expired` when nobody is signed in. */
  signedIn: (call: Call) => Promise<SignedIn>
  /**
   * Runs `section`, which puts a new session in place of the current one, while no other call is under way: one that
   * still carried the former session would be told that the user is signed out. An abort frees the caller at once but
   * lets the section finish, because an answer that is thrown away may hold the cookie of the new session.
   */
  replaceSession: <T>(call: Call, section: (inside: Call) => Promise<T>) => Promise<T>
}

function noop(): void {}

/** Rejects as soon as the signal is aborted, also when the host's `fetch` takes no signal. */
function untilAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(cancelled())
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}

/**
 * @param client the host's client
 * @param events is told of every answer of get-session
 * @param requirement makes what a call has to ask of the user when the session is too old for it
 */
export function createBackend(
  client: BetterAuthClientLike,
  events: Events,
  requirement: (backend: Backend, call: Call) => Promise<StepUpRequirement>,
): Backend {
  const underWay = new Set<Promise<unknown>>()
  let lastSection: Promise<unknown> = Promise.resolve()

  async function perform(call: Call, send: Send): Promise<unknown> {
    let headers: Headers | undefined
    const { signal } = call.context
    const answer = await send({
      signal,
      throw: false,
      onError: ({ response }) => {
        headers = response.headers
      },
    }).catch((cause: unknown) => {
      throw signal.aborted ? cancelled() : networkError(cause)
    })
    // A page where JSON was due: the host's own app answers every path.
    if (answer.error === null && typeof answer.data === 'string') throw notBetterAuth()
    if (answer.error === null) return answer.data

    // A client with `catchAllError` passes on what `fetch` threw as an answer.
    const thrown: unknown = Reflect.get(answer.error, 'error')
    if (headers === undefined && thrown instanceof Error) throw signal.aborted ? cancelled() : networkError(thrown)
    const failure = readFailure(answer.error, headers)
    if (!isStale(failure)) throw accountError(failure, call)
    throw new AccountError(
      'reauthentication_required',
      { requirement: await requirement(backend, call) },
      { providerCode: failure.code, cause: failure.error },
    )
  }

  const backend: Backend = {
    client,
    events,

    async request(call, send) {
      const { signal } = call.context
      if (!call.inSection) await untilAborted(signal, lastSection)
      const work = perform(call, send)
      if (!call.inSection) {
        const settled: Promise<unknown> = work.then(noop, noop)
        underWay.add(settled)
        void settled.then(() => underWay.delete(settled))
      }
      return untilAborted(signal, work)
    },

    async signedIn(call) {
      const query = call.context.fresh ? { disableCookieCache: true } : {}
      const data = await backend.request(call, (fetchOptions) => client.getSession({ query, fetchOptions }))
      const signedIn = parseSignedIn(data)
      events.read(signedIn)
      return signedIn
    },

    replaceSession(call, section) {
      const turn = lastSection.then(async () => {
        await Promise.all(underWay)
        if (call.context.signal.aborted) throw cancelled()
        const context = { ...call.context, signal: new AbortController().signal, fresh: true }
        return events.deafDuring(() => section({ ...call, context, inSection: true }))
      })
      lastSection = turn.catch(() => undefined)
      return untilAborted(call.context.signal, turn)
    },
  }
  return backend
}
