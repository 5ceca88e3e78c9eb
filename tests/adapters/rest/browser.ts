/** One request and its answer, as they went over the wire. */
export interface Exchange {
  method: string
  /** Without the base of the API. */
  path: string
  requestHeaders: Headers
  /** What was sent: JSON, or the form of an upload. */
  requestBody: unknown
  status: number
  responseHeaders: Headers
  responseBody: unknown
}

/** Marks a request that a test makes itself: it may be as wrong as it likes, and only its answer has to be right. */
export const pastAdapter = { 'x-past-the-adapter': '1' }

type Wire = (request: Request, next: () => Promise<Response>) => Promise<Response>

/** One browser of one person: its cookies, and the wire to the server, which a test holds in its hands. */
export class Browser {
  readonly cookies = new Map<string, string>()
  requests = 0
  /** Stands between the browser and the server: answers itself, throws, or passes the request on. */
  wire: Wire = (_request, next) => next()

  constructor(
    private readonly origin: string,
    private readonly onExchange: (exchange: Exchange) => void = () => {},
  ) {}

  readonly fetch = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    init.signal?.throwIfAborted()
    const headers = new Headers(init.headers)
    const csrf = this.cookies.get('csrf_token')
    // What the adapter finds in `document.cookie`, which there is none of here.
    if (csrf !== undefined && init.method !== undefined && init.method !== 'GET') headers.set('x-csrf-token', csrf)
    headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    headers.set('origin', this.origin)
    headers.set('user-agent', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36')
    const request = new Request(input, { ...init, headers })
    this.requests += 1
    const response = await this.wire(request, () => fetch(request))
    // A browser that has given up does not look at the answer, and so not at its cookies.
    init.signal?.throwIfAborted()
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie)
    await this.record(request, init, response.clone())
    return response
  }

  keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split('; ')
    const name = pair.slice(0, pair.indexOf('='))
    if (attributes.some((attribute) => attribute.toLowerCase() === 'max-age=0')) this.cookies.delete(name)
    else this.cookies.set(name, pair.slice(pair.indexOf('=') + 1))
  }

  private async record(request: Request, { body }: RequestInit, response: Response): Promise<void> {
    const text = await response.text()
    this.onExchange({
      method: request.method,
      path: new URL(request.url).pathname.replace('/api/account', ''),
      requestHeaders: request.headers,
      requestBody: typeof body === 'string' ? JSON.parse(body) : body,
      status: response.status,
      responseHeaders: response.headers,
      responseBody: text === '' ? undefined : JSON.parse(text),
    })
  }
}
