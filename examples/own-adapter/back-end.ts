/** The Acme API without a network: one user, and devices that each have a `fetch` of their own. */

interface Device {
  id: string
  browser: string
  lastSeen: string
}

/** What one of the functions below answers; `error` makes it a refusal. */
type Answer = [status: number, body: object]

const minLength = 12

export class AcmeBackEnd {
  readonly user = {
    id: 'u1',
    name: 'Ann Lee',
    mail: 'ann@example.test',
    mailChecked: true,
    joined: '2026-01-05T08:00:00Z',
  }
  password = 'blue-harbour-lantern'
  readonly devices: Device[] = []
  readonly tokens = new Set<string>()
  /** Devices have to confirm the password before they sign others out. */
  stale = false
  /** Answers the next request with "too many". */
  limited = false
  requests = 0
  /** Stands between the page and the API: a test puts a broken wire in its place. */
  wire = (request: Request, pass: () => Promise<Response>): Promise<Response> => pass()
  readonly #kept = new Map<string, Answer>()
  #ids = 0

  signIn(browser: string): { device: Device; fetch: typeof fetch } {
    const device = { id: `d${++this.#ids}`, browser, lastSeen: new Date().toISOString() }
    this.devices.push(device)
    const send: typeof fetch = (input, init) => {
      const request = new Request(input, init)
      const answer = this.wire(request, async () => {
        this.requests += 1
        const [status, body] = this.#once(request.headers.get('idempotency-key') ?? '', device, await read(request))
        return Response.json(body, { status })
      })
      // As the `fetch` of a browser: who gives up is told at once.
      const givenUp = new Promise<never>((_resolve, reject) => {
        request.signal.addEventListener('abort', () => reject(request.signal.reason))
      })
      return Promise.race([answer, givenUp])
    }
    return { device, fetch: send }
  }

  /** One intent is carried out once; a refusal is not kept. */
  #once(key: string, device: Device, call: Call): Answer {
    const id = `${device.id} ${key}`
    const kept = call.method === 'GET' ? undefined : this.#kept.get(id)
    const answer = kept ?? this.#answer(device, call)
    if (answer[0] === 200) this.#kept.set(id, answer)
    return answer
  }

  #answer(device: Device, { method, path, body, confirmation }: Call): Answer {
    if (!this.devices.includes(device)) return [401, { error: 'SIGNED_OUT' }]
    if (this.limited) {
      this.limited = false
      return [429, { error: 'TOO_MANY_REQUESTS', waitSeconds: 30 }]
    }
    const show = (one: Device) => ({ ...one, here: one === device })
    const [, place, id] = path.split('/')
    switch (`${method} ${place}${id === undefined ? '' : '/'}`) {
      case 'GET me':
        return [200, this.user]
      case 'PATCH me':
        return [200, Object.assign(this.user, body)]
      case 'POST password':
        if (body.old !== this.password) return [403, { error: 'WRONG_PASSWORD' }]
        if (String(body.new).length < minLength) return [422, { error: 'PASSWORD_TOO_SHORT', minLength }]
        this.password = String(body.new)
        if (body.signOutElsewhere) this.#keepOnly(device)
        return [200, {}]
      case 'GET devices':
        return [200, this.devices.map(show)]
      case 'DELETE devices':
        if (this.stale && !this.tokens.has(confirmation ?? '')) return [403, { error: 'CONFIRM_FIRST' }]
        return [200, { count: this.#keepOnly(device) }]
      case 'DELETE devices/': {
        const [gone] = this.devices.splice(this.devices.findIndex((one) => one.id === id) >>> 0, 1)
        return gone ? [200, show(gone)] : [404, { error: 'NO_SUCH_DEVICE' }]
      }
      case 'POST confirm': {
        if (body.password !== this.password) return [403, { error: 'WRONG_PASSWORD' }]
        const token = `token-${++this.#ids}`
        this.tokens.add(token)
        return [200, { token, until: new Date(Date.now() + 300_000).toISOString() }]
      }
      default:
        return [404, {}]
    }
  }

  #keepOnly(device: Device): number {
    const count = this.devices.length - 1
    this.devices.splice(0, this.devices.length, device)
    return count
  }
}

interface Call {
  method: string
  path: string
  body: Record<string, unknown>
  confirmation: string | null
}

async function read(request: Request): Promise<Call> {
  const text = await request.text()
  return {
    method: request.method,
    path: new URL(request.url).pathname.replace('/api', ''),
    body: text === '' ? {} : JSON.parse(text),
    confirmation: request.headers.get('confirmation'),
  }
}
