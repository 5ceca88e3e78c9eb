import { AccountError, isAccountError, type OperationContext, type StepUpRequirement } from '../../contract/index.js'
import { cancelled, untilAborted } from '../shared/aborted.js'
import type { BetterAuthClientLike, CallOptions } from './client.js'
import { corsError, refusesThisPage } from './cors.js'
import {
  accountError,
  type CallSubject,
  type Failure,
  isStale,
  networkError,
  notBetterAuth,
  readFailure,
} from './errors.js'
import type { Events } from './events.js'
import { record } from './parse.js'
import { parseSignedIn, type SignedIn } from './signed-in.js'
import { createTogether } from './together.js'

export interface Call extends CallSubject {
  context: OperationContext
  /** Part of a section that replaces the session, and so not held back by it. */
  inSection?: true | undefined
  /** The server takes the password in the call itself in place of a sign-in that is recent. */
  takesPassword?: true | undefined
}

export type Send = (options: CallOptions) => Promise<unknown>

/** What the groups share: one way to the server, with its errors, its aborts and its order. */
export interface Backend {
  readonly client: BetterAuthClientLike
  readonly events: Events
  /** The names of providers that are no ways to sign in. */
  readonly integrations: ReadonlySet<string>
  /** One call of the client. Resolves with its data. */
  request: (call: Call, send: Send) => Promise<unknown>
  /** The same for what several parts of a page read at once: it is asked for once. */
  read: (call: Call, key: string, send: Send) => Promise<unknown>
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

/**
 * @param client the host's client
 * @param events is told of every answer of get-session
 * @param integrations names of providers that are no ways to sign in
 * @param requirement makes what a call has to ask of the user when the session is too old for it
 */
export function createBackend(
  client: BetterAuthClientLike,
  events: Events,
  integrations: ReadonlySet<string>,
  requirement: (backend: Backend, call: Call) => Promise<StepUpRequirement>,
): Backend {
  const underWay = new Set<Promise<unknown>>()
  const together = createTogether()
  let lastSection: Promise<unknown> = Promise.resolve()
  /** The way to the server is set up rightly, and what is lost from now on is lost on the way. */
  let hasAnswered = false

  /** One request and its answer: the data, or the failure that the server told. */
  async function ask({ context: { signal } }: Call, send: Send): Promise<{ data: unknown; failure?: Failure }> {
    let headers: Headers | undefined
    let answer: unknown
    try {
      answer = await send({
        signal,
        throw: false,
        onError: ({ response }) => {
          headers = response.headers
        },
      })
    } catch (cause) {
      if (signal.aborted) throw cancelled()
      // A call of the host's own may speak the contract's language already.
      if (isAccountError(cause)) throw cause
      const lost = networkError(cause)
      const mayBeRefused = !hasAnswered && cause instanceof TypeError && !lost.data.offline
      throw mayBeRefused && (await refusesThisPage(client, signal)) ? corsError(cause) : lost
    } finally {
      together.separate()
    }
    hasAnswered = true
    const { data, error } = record(answer) ?? {}
    if (error) return { data: null, failure: readFailure(error, headers) }
    // A page where JSON was due: the host's own app answers every path.
    if (typeof data === 'string') throw notBetterAuth()
    return { data }
  }

  const backend: Backend = {
    client,
    events,
    integrations,

    async request(call, send) {
      const { signal } = call.context
      if (!call.inSection) await untilAborted(signal, lastSection)
      const asked = ask(call, send)
      if (!call.inSection) {
        const settled: Promise<unknown> = asked.then(noop, noop)
        underWay.add(settled)
        void settled.then(() => underWay.delete(settled))
      }
      const { data, failure } = await untilAborted(signal, asked)
      if (failure === undefined) return data
      if (!isStale(failure)) throw accountError(failure, call)
      // Asks the server again, so not a part of what a section waits for: that waits for the section.
      throw new AccountError(
        'reauthentication_required',
        { requirement: await requirement(backend, call) },
        { providerCode: failure.code, cause: failure.error },
      )
    },

    read(call, key, send) {
      if (call.inSection) return backend.request(call, send)
      const { signal } = call.context
      const answer = together.read(key, signal, (shared) =>
        backend.request({ operation: call.operation, context: { ...call.context, signal: shared } }, send),
      )
      return untilAborted(signal, answer)
    },

    async signedIn(call) {
      const query = call.context.fresh ? { disableCookieCache: true } : {}
      const key = call.context.fresh ? 'fresh session' : 'session'
      const data = await backend.read(call, key, (fetchOptions) => client.getSession({ query, fetchOptions }))
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
