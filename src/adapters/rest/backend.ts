import {
  type Account,
  AccountError,
  type Effects,
  isAccountError,
  type OperationContext,
  type OperationId,
  type Query,
  type Topic,
} from '../../contract/index.js'
import { cancelled, untilAborted } from '../shared/aborted.js'
import { createEvents, type Events } from './events.js'
import type { RestOptions } from './options.js'
import { type Answer, misconfigured, notTheProtocol, problem, redirected, type Subject } from './problem.js'
import { createProofs, type Proofs } from './proofs.js'
import { byFetch, byXhr, type HttpRequest } from './send.js'

/** What is asked of the server: the operations, and the two reads that have no operation id. */
export type RestOperation = OperationId | 'policy' | 'preferences.schema'

interface Call {
  operation: RestOperation
  path: string
  context: OperationContext
}

interface Read extends Call {
  query?: Readonly<Record<string, string | undefined>> | undefined
}

interface Write extends Call {
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  body?: object | undefined
  onProgress?: ((fraction: number) => void) | undefined
  /** What is different once it has worked. */
  changes?: readonly Topic[] | undefined
}

/** What the groups share: one way to the server. Answers are checked by whoever called the adapter, as those of any. */
export interface Backend {
  readonly events: Events
  readonly proofs: Proofs
  readonly readAccount: Query<Account>
  readonly read: <Output>(call: Read) => Promise<Output>
  readonly write: <Output>(call: Write) => Promise<Output>
}

/** The value of a cookie that scripts may read. */
function cookie(name: string): string | undefined {
  if (typeof document === 'undefined') return undefined
  const pair = document.cookie.split('; ').find((one) => one.startsWith(`${name}=`))
  return pair && decodeURIComponent(pair.slice(name.length + 1))
}

function isElsewhere(url: string): boolean {
  return typeof location !== 'undefined' && new URL(url, location.href).origin !== location.origin
}

function isOffline(): boolean {
  // Node has a `navigator` too, which knows nothing of the network.
  return typeof navigator !== 'undefined' && 'onLine' in navigator && !navigator.onLine
}

export function createBackend(options: RestOptions): Backend {
  const { headers, credentials = 'same-origin', fetch: ownFetch, pollSeconds } = options
  const { csrf = { cookie: 'csrf_token', header: 'X-CSRF-Token' } } = options
  const base = options.baseUrl.replace(/\/+$/, '')
  // Looked up for each call: whatever has taken the place of the global one meanwhile is meant.
  const fetcher: typeof fetch = (...args) => (ownFetch ?? fetch)(...args)
  const proofs = createProofs()
  let reached = false

  async function prepare({ method, path, body, context }: Write | (Read & { method: 'GET'; body?: undefined })) {
    const own = typeof headers === 'function' ? await headers() : headers
    const all = new Headers(own)
    all.set('Accept', 'application/json, application/problem+json')
    const proof = proofs.tokenOf(context.proof)
    if (proof !== undefined) all.set('Step-Up-Proof', proof)
    if (method !== 'GET') {
      all.set('Idempotency-Key', context.idempotencyKey)
      const token = cookie(csrf.cookie)
      if (token !== undefined) all.set(csrf.header, token)
    }
    const isForm = body instanceof FormData
    if (body !== undefined && !isForm) all.set('Content-Type', 'application/json')
    const request: HttpRequest = { method, url: base + path, headers: all, credentials, signal: context.signal }
    if (body !== undefined) request.body = isForm ? body : JSON.stringify(body)
    return request
  }

  /** No answer came. A browser says no more than that, so a server that can be reached without being read is CORS. */
  async function unreachable(subject: Subject, signal: AbortSignal, cause: unknown): Promise<AccountError> {
    const offline = isOffline()
    if (!offline && !reached && isElsewhere(subject.url)) {
      const init = { mode: 'no-cors', credentials: 'omit', signal } as const
      const isThere = await fetcher(subject.url, init).then(
        () => true,
        () => false,
      )
      if (isThere) {
        return misconfigured(
          `The server at ${subject.url} does not allow this page to read its answers (CORS). Let it answer with \`Access-Control-Allow-Origin: ${location.origin}\`, allow the headers that the protocol sends, and ${credentials === 'include' ? 'allow' : 'do without'} credentials.`,
          cause,
        )
      }
    }
    return new AccountError('network', { ...(offline && { offline }) }, { cause })
  }

  async function ask(subject: Subject, request: HttpRequest, onProgress: Write['onProgress']): Promise<Answer> {
    try {
      const byProgress = onProgress && ownFetch === undefined && typeof XMLHttpRequest !== 'undefined'
      return await (byProgress ? byXhr(request, onProgress) : byFetch(fetcher, request))
    } catch (cause) {
      throw request.signal.aborted ? cancelled() : await unreachable(subject, request.signal, cause)
    }
  }

  function open(subject: Subject, answer: Answer): string {
    const { status, header, text } = answer
    // A browser tells nothing of a redirect that is not followed, not even its status.
    if (status === 0 || (status >= 300 && status < 400)) throw redirected(subject)
    const isJson = /^application\/([\w.-]+\+)?json\b/i.test(header('Content-Type') ?? '')
    if (status < 200 || status > 299) throw problem(subject, isJson ? answer : { ...answer, text: '' })
    if (status === 204) return 'null'
    if (!isJson) throw notTheProtocol(subject, header('Content-Type') ?? 'no content type')
    return text
  }

  async function exchange<Output>(
    call: Write | (Read & { method: 'GET'; body?: undefined; onProgress?: undefined }),
  ): Promise<Output> {
    const { operation, method, onProgress, context } = call
    const { signal } = context
    if (signal.aborted) throw cancelled()
    const request = await prepare(call)
    if (signal.aborted) throw cancelled()
    const subject: Subject = { operation, method, url: request.url }
    const answer = await ask(subject, request, onProgress)
    reached = true
    const text = open(subject, answer)
    try {
      const output: Output = JSON.parse(text)
      return output
    } catch (cause) {
      throw new AccountError('provider', { status: answer.status }, { message: 'The answer is broken JSON.', cause })
    }
  }

  /** Whatever else goes wrong, a `headers` function of the host's that throws among it, is one `AccountError`. */
  function carryOut<Output>(call: Parameters<typeof exchange>[0]): Promise<Output> {
    const work = exchange<Output>(call).catch((error: unknown) => {
      throw isAccountError(error) ? error : new AccountError('provider', {}, { cause: error })
    })
    return untilAborted(call.context.signal, work)
  }

  function read<Output>({ query = {}, path, ...call }: Read): Promise<Output> {
    const given = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))
    const search = new URLSearchParams(given).toString()
    return carryOut({ ...call, path: search === '' ? path : `${path}?${search}`, method: 'GET' })
  }

  async function readAccount(context: OperationContext): Promise<Account> {
    const account = await read<Account>({ operation: 'account.get', path: '/account', context })
    events.read(account.id, JSON.stringify(account))
    return account
  }
  const look = () => readAccount({ signal: new AbortController().signal, idempotencyKey: '' })
  const events = createEvents(look, pollSeconds)

  return {
    events,
    proofs,
    readAccount,
    read,
    async write<Output>({ changes = [], ...call }: Write) {
      const output = await carryOut<Output>(call)
      const effects = effectsOf(output)
      events.changed(changes, effects)
      if (effects?.currentSession === 'ended') events.signedOut()
      return output
    },
  }
}

function effectsOf(output: unknown): Effects | undefined {
  const effects: unknown = typeof output === 'object' && output !== null && Reflect.get(output, 'effects')
  return typeof effects === 'object' && effects !== null ? effects : undefined
}
