import type { ClerkLike } from './clerk.js'
import { record } from './parse.js'

/** One request that is expected to be answered. */
export interface Expected {
  answered: boolean
  /** Of the answer, once it is there. */
  status?: number | undefined
  errors?: unknown
  retryAfter?: number | undefined
  /** No answer that arrives from now on is for this one. */
  close: () => void
}

/** Which answers a call waits for: those to a reading or to a change, of any path or of those that end like this. */
export interface Kind {
  write: boolean
  path?: string | undefined
  /** How many requests clerk-js makes for it, each of which may be the one that nobody answers. One by default. */
  requests?: number | undefined
}

interface Waiting extends Expected {
  kind: Kind
  left: number
}

export interface Answers {
  expect: (kind: Kind) => Expected
}

/** Clerk's own traffic, which says nothing of a call of ours. */
const own = /\/(tokens|touch)(\/|$)|^\/environment/

const observers = new WeakMap<object, Answers>()

function observe(onAnswer: (listener: (request: unknown, response: unknown) => void) => void): Answers {
  const waiting = new Set<Waiting>()

  onAnswer((request, response) => {
    const { path, method } = record(request) ?? {}
    if (typeof path !== 'string' || own.test(path)) return
    const write = method !== undefined && method !== 'GET'
    const fits = ({ answered, kind }: Waiting): boolean =>
      !answered && kind.write === write && (kind.path === undefined || path.endsWith(kind.path))
    const expected = [...waiting].find(fits)
    if (expected === undefined) return
    expected.left -= 1
    expected.answered = expected.left === 0
    if (typeof response !== 'object' || response === null) return
    const status: unknown = Reflect.get(response, 'status')
    expected.status = typeof status === 'number' ? status : undefined
    expected.errors = record(Reflect.get(response, 'payload'))?.errors
    const headers: unknown = Reflect.get(response, 'headers')
    const seconds = headers instanceof Headers ? Number(headers.get('retry-after') ?? Number.NaN) : Number.NaN
    expected.retryAfter = seconds >= 0 ? seconds : undefined
  })

  return {
    expect(kind) {
      const { requests: left = 1 } = kind
      const expected: Waiting = { answered: false, kind, left, close: () => void waiting.delete(expected) }
      waiting.add(expected)
      return expected
    },
  }
}

/**
 * Watches which requests of clerk-js are answered. It resolves a change that nobody answered as if it had worked, whenever
 * it believes to be offline, and it makes of every failure to read the sessions an empty list; so it cannot be asked.
 *
 * @returns `undefined` where this Clerk lets nobody watch. Its callbacks cannot be taken back, so there is one per Clerk.
 */
export function answersOf(clerk: ClerkLike): Answers | undefined {
  // `useClerk()` gives a wrapper around the real one.
  const inner: unknown = Reflect.get(clerk, 'clerkjs')
  const real = typeof inner === 'object' && inner !== null ? inner : clerk
  const found = observers.get(real)
  if (found) return found
  const onAnswer: unknown = Reflect.get(real, '__internal_onAfterResponse')
  if (typeof onAnswer !== 'function') return undefined
  const answers = observe((listener) => Reflect.apply(onAnswer, real, [listener]))
  observers.set(real, answers)
  return answers
}
