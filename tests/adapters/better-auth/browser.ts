export const origin = 'http://localhost:3000'

/** One browser: its cookies, its user agent, and the wire to the server. */
export class Browser {
  readonly cookies = new Map<string, string>()
  readonly requests: { path: string; method: string; body: string }[] = []
  /** Stands between the browser and the server: answers itself, throws, or passes the request on. */
  wire: (request: Request, next: () => Promise<Response>) => Promise<Response> = (_request, next) => next()

  constructor(
    private readonly handle: (request: Request) => Promise<Response>,
    private readonly userAgent: string,
  ) {}

  readonly fetch = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    init.signal?.throwIfAborted()
    const url = input instanceof Request ? input.url : String(input)
    const headers = new Headers(init.headers)
    headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    headers.set('origin', origin)
    headers.set('user-agent', this.userAgent)
    const request = new Request(url, {
      method: init.method ?? 'GET',
      headers,
      body: init.body ?? null,
      ...(init.mode && { mode: init.mode }),
    })
    this.requests.push({
      path: new URL(url).pathname,
      method: request.method,
      body: typeof init.body === 'string' ? init.body : '',
    })
    const response = await this.wire(request, () => this.handle(request))
    // A browser that has given up does not look at the answer, and so not at its cookies.
    init.signal?.throwIfAborted()
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie)
    return response
  }

  private keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split('; ')
    const name = pair.slice(0, pair.indexOf('='))
    if (attributes.some((attribute) => attribute.toLowerCase() === 'max-age=0')) this.cookies.delete(name)
    else this.cookies.set(name, pair.slice(pair.indexOf('=') + 1))
  }
}
