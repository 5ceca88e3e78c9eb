import { AccountError, type OperationContext, type StepUpRequirement } from '../../contract/index.js'
import { cancelled, untilAborted } from '../shared/aborted.js'
import { type Answers, answersOf, type Expected, type Kind } from './answers.js'
import type { ClerkLike, ClerkSession, ClerkUser } from './clerk.js'
import type { Events } from './events.js'
import { accountError, asksForProof, type CallSubject, isOffline, networkError } from './failures.js'
import { readSettings, type Settings } from './settings.js'

export interface Call extends CallSubject {
  context: OperationContext
}

/** What the groups share: one way through clerk-js, with its errors, its aborts and what it keeps quiet about. */
export interface Backend {
  readonly clerk: ClerkLike
  readonly events: Events
  /** What the instance is set up for. Asked each time: it is there only once Clerk has loaded. */
  settings: () => Settings
  /** The user to change, as clerk-js has it now. It makes a new object after each change, so none may be kept. */
  user: (call: Call) => Promise<ClerkUser>
  session: (call: Call) => Promise<ClerkSession>
  /** The user to read: as the server has it, when the call wants it fresh. */
  readUser: (call: Call) => Promise<ClerkUser>
  /** One request of clerk-js. Rejects when nobody answered it, also where clerk-js resolves. */
  send: <T>(call: Call, work: () => Promise<T>, kind?: Kind) => Promise<{ data: T; answer: Expected | undefined }>
  /** The same for a change, for which clerk-js makes one request or more. */
  change: <T>(call: Call, work: () => Promise<T>, requests?: number) => Promise<T>
}

/**
 * How long a page waits for clerk-js to load before it says that something is wrong: a little less than the components wait for
 * any answer, so that the hint comes first.
 */
const patienceMs = 14_000

const notLoaded = (why: string): AccountError =>
  new AccountError('misconfigured', {
    hint: `${why}: compare the publishable key with the API keys in the Clerk Dashboard, and await \`clerk.load()\` (or render below \`<ClerkProvider>\`).`,
  })

function loading(clerk: ClerkLike, events: Events): Promise<void> {
  if (clerk.status === 'error') return Promise.reject(notLoaded('Clerk could not load'))
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      events.missed()
      reject(notLoaded('Clerk has not loaded'))
    }, patienceMs)
    const stop = clerk.addListener(() => {
      clearTimeout(timer)
      // Not called yet when there is something to tell at once.
      queueMicrotask(() => stop())
      resolve()
    })
  })
}

/**
 * @param clerk the host's Clerk
 * @param requirement makes what a call has to ask of the user when the last proof lies too far back
 */
export function createBackend(
  clerk: ClerkLike,
  events: Events,
  requirement: (backend: Backend, call: Call) => Promise<StepUpRequirement>,
): Backend {
  let answers: Answers | undefined
  let reading: Promise<ClerkUser> | undefined

  /** What comes before every call: not for one that was given up, and not before Clerk is there. */
  async function ready({ context: { signal } }: Call): Promise<void> {
    await untilAborted(signal, clerk.loaded ? Promise.resolve() : loading(clerk, events))
    if (signal.aborted) throw cancelled()
  }

  function signedIn(): ClerkUser {
    if (!clerk.user) throw new AccountError('session_expired', {})
    return clerk.user
  }

  const backend: Backend = {
    clerk,
    events,
    settings: () => readSettings(clerk),

    async user(call) {
      await ready(call)
      if (isOffline()) throw networkError()
      return signedIn()
    },

    async session(call) {
      await ready(call)
      if (!clerk.session) throw new AccountError('session_expired', {})
      return clerk.session
    },

    async readUser(call) {
      await ready(call)
      const user = signedIn()
      if (!call.context.fresh) return user
      // Several parts of a page read at once: it is asked for once. Whoever gives up leaves it to the others.
      const context = { ...call.context, signal: new AbortController().signal }
      const own: Promise<ClerkUser> = (reading ??= backend
        .send({ ...call, context }, () => user.reload(), { write: false })
        .then(signedIn)
        .finally(() => {
          if (reading === own) reading = undefined
        }))
      return untilAborted(call.context.signal, own)
    },

    async send(call, work, kind = { write: true }) {
      const { signal } = call.context
      await ready(call)
      if (isOffline()) throw networkError()
      answers ??= answersOf(clerk)
      const answer = answers?.expect(kind)
      const done = events
        .during(async () => work())
        .finally(() => {
          answer?.close()
          // A reading that is under way may have begun before this change, and then does not show it.
          if (kind.write) reading = undefined
        })
      let data: Awaited<ReturnType<typeof work>>
      try {
        data = await untilAborted(signal, done)
      } catch (error) {
        if (!asksForProof(error)) {
          const failure = await accountError(error, call)
          // What it stumbles over when there is no answer to read.
          throw failure.code === 'provider' && answer && !answer.answered ? networkError(error) : failure
        }
        throw new AccountError(
          'reauthentication_required',
          { requirement: await requirement(backend, call) },
          { providerCode: 'session_reverification_required', cause: error },
        )
      }
      if (answer ? !answer.answered && kind.path === undefined : isOffline()) throw networkError()
      return { data, answer }
    },

    change: async (call, work, requests) => (await backend.send(call, work, { write: true, requests })).data,
  }
  return backend
}
