/**
 * A server on this machine that speaks Clerk's frontend API, for tests: stateful, in memory, and only as strict as a client
 * can tell. It was written from the code of clerk-js and Clerk's list of error codes; it proves the client side and the
 * wire format, and not the rules of the real service.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { assertProved, type Context, type Route } from './context.js'
import { Failure } from './failure.js'
import { clientRoutes } from './routes/client.js'
import { comeBack, elsewhereRoutes } from './routes/elsewhere.js'
import { identificationRoutes } from './routes/identifications.js'
import { isSensitiveUpdate, profileRoutes } from './routes/profile.js'
import { reverificationRoutes } from './routes/reverification.js'
import { securityRoutes } from './routes/security.js'
import { type Client, State } from './state.js'
import { Tokens } from './tokens.js'
import { clientJson } from './wire.js'

const routes: readonly Route[] = [
  ...clientRoutes,
  ...reverificationRoutes,
  ...profileRoutes,
  ...identificationRoutes,
  ...securityRoutes,
  ...elsewhereRoutes,
]

/** Where a page reaches the server: same-origin, as behind Clerk's proxy setting. */
export const proxyPath = '/__clerk'

interface Answer {
  status: number
  headers?: Record<string, string>
  body: string | Buffer
}

export class FakeClerk {
  readonly state: State = new State()
  readonly #tokens: Tokens = new Tokens()
  /** Every request so far: `POST /me/totp`. */
  readonly requests: string[] = []
  /** Paths whose next request is one too many, and the seconds to wait. */
  readonly limited: Map<string, number> = new Map()
  /** Every answer is an error that nobody expects. */
  broken = false
  /** Answers wait for this. */
  held: Promise<void> | undefined
  /** The key of the page belongs to another instance. */
  foreign = false
  origin = ''
  #server: Server | undefined

  /** @param other answers what is no business of Clerk's: the pages of a demo */
  constructor(private readonly other?: (request: IncomingMessage, response: ServerResponse) => void) {}

  async start(port = 0): Promise<string> {
    const server = createServer((request, response) => void this.#answer(request, response))
    this.#server = server
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    const address = server.address()
    this.origin = `http://localhost:${typeof address === 'object' && address ? address.port : port}`
    return this.origin
  }

  async stop(): Promise<void> {
    const server = this.#server
    if (!server) return
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    server.closeAllConnections()
    await closed
  }

  /** What was sent last to this address or number. */
  lastSent(to: string): string {
    return this.state.outbox.findLast((sent) => sent.to === to)?.content ?? ''
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.origin)
    if (!url.pathname.startsWith(`${proxyPath}/`)) {
      if (this.other) this.other(request, response)
      else response.writeHead(404).end()
      return
    }
    const answer = await this.#respond(request, url).catch(
      (error: unknown): Answer => ({
        status: 500,
        body: JSON.stringify({ errors: [{ code: 'fake_failed', message: String(error) }] }),
      }),
    )
    await this.held
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers })
    response.end(answer.body)
  }

  async #respond(request: IncomingMessage, url: URL): Promise<Answer> {
    const path = url.pathname.slice(proxyPath.length)
    const outside = this.#outside(path, url)
    if (outside) return outside
    const method = url.searchParams.get('_method') ?? request.method ?? 'GET'
    const api = path.replace(/^\/v1/, '')
    this.requests.push(`${method} ${api}`)
    const { client, headers } = this.#clientOf(request)
    if (this.broken)
      return {
        status: 500,
        headers,
        body: JSON.stringify({ errors: [{ code: 'internal_clerk_error', message: 'Oh' }] }),
      }
    try {
      if (this.foreign) throw new Failure(400, [{ code: 'host_invalid', param: undefined }])
      this.#limit(api)
      const found = routes.flatMap((route) => {
        const match = route.method === method ? route.path.exec(api) : null
        return match ? [{ route, params: match.slice(1).map(decodeURIComponent) }] : []
      })[0]
      if (!found) throw new Failure(404, [{ code: 'resource_not_found', param: undefined }])
      const context = await this.#context(request, url, client, found.params)
      if (found.route.gated || (api === '/me' && method === 'PATCH' && isSensitiveUpdate(context)))
        assertProved(context)
      const resource = await found.route.handle(context)
      const full = clientJson(this.state, client, context.origin, this.#tokens)
      const body = found.route.bare ? resource : { response: resource, client: method === 'GET' ? null : full }
      return { status: 200, headers, body: JSON.stringify(body) }
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      const retry = error.retryAfter === undefined ? {} : { 'retry-after': String(error.retryAfter) }
      return { status: error.status, headers: { ...headers, ...retry }, body: JSON.stringify(error.toJson()) }
    }
  }

  #limit(api: string): void {
    for (const [path, seconds] of this.limited) {
      if (!api.endsWith(path)) continue
      this.limited.delete(path)
      throw new Failure(429, [{ code: 'too_many_requests', param: undefined }], seconds)
    }
  }

  /** What a browser visits by itself: links in mails, the provider elsewhere, pictures, the public keys. */
  #outside(path: string, url: URL): Answer | undefined {
    const { searchParams } = url
    if (path === '/verify') {
      const id = searchParams.get('email')
      const email = this.state.users.flatMap(({ emails }) => emails).find((one) => one.id === id)
      if (!email) return { status: 404, body: '' }
      email.verification.status = 'verified'
      return { status: 302, headers: { location: email.verification.redirectUrl || '/' }, body: '' }
    }
    if (path === '/provider') {
      const account = searchParams.get('account') ?? ''
      const choice = searchParams.get('choice')
      if (choice === null) return { status: 200, headers: { 'content-type': 'text/html' }, body: providerPage(account) }
      const location = comeBack(this.state, account, choice === 'agree')
      return location === undefined ? { status: 404, body: '' } : { status: 302, headers: { location }, body: '' }
    }
    if (path === '/.well-known/jwks.json') return { status: 200, body: JSON.stringify(this.#tokens.jwks()) }
    const image = this.state.images.get(path.replace('/images/', ''))
    return image && { status: 200, headers: { 'content-type': image.type }, body: image.bytes }
  }

  /** A browser is known by its cookie; outside of one, by the header that native apps send. */
  #clientOf(request: IncomingMessage): { client: Client; headers: Record<string, string> } {
    const cookie = /(?:^|; )__client=([^;]+)/.exec(request.headers.cookie ?? '')?.[1]
    const known = this.state.clients.get(request.headers.authorization ?? cookie ?? '')
    if (known) return { client: known, headers: {} }
    const client = this.state.createClient()
    return { client, headers: { 'set-cookie': `__client=${client.token}; Path=/; HttpOnly; SameSite=Lax` } }
  }

  async #context(request: IncomingMessage, url: URL, client: Client, params: readonly string[]): Promise<Context> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const type = request.headers['content-type'] ?? ''
    const bytes = Buffer.concat(chunks)
    const form =
      type === '' || bytes.length === 0
        ? new FormData()
        : await new Response(bytes, { headers: { 'content-type': type } }).formData()
    const file = form.get('file')
    const sessionId = url.searchParams.get('_clerk_session_id')
    return {
      state: this.state,
      tokens: this.#tokens,
      origin: `${this.origin}${proxyPath}`,
      client,
      session: client.sessions.find(({ id }) => id === sessionId),
      body: Object.fromEntries([...form].map(([name, value]) => [name, typeof value === 'string' ? value : ''])),
      lists: Object.fromEntries([...form.keys()].map((name) => [name, form.getAll(name).map(String)])),
      file: file instanceof File ? file : undefined,
      params,
    }
  }
}

const providerPage = (account: string): string => `<!doctype html><title>Northwick ID</title>
<h1>Northwick ID</h1>
<p><a href="?account=${account}&choice=agree">Agree</a> <a href="?account=${account}&choice=refuse">Refuse</a></p>`
