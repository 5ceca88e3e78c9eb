import { Secret } from 'otpauth'
import type { AccountEvent } from '../../contract/index.js'
import type { MemoryCall, MemoryOperation } from './call-log.js'
import { digest } from './digest.js'
import { notFound } from './errors.js'
import { returnUrl, type TripEnd } from './redirects.js'
import type { Server } from './server.js'
import { newestFirst } from './session-store.js'
import type { MemoryState, StoredSession } from './state.js'
import { totpCode } from './totp.js'

/** The server's side of a memory adapter: what tests and stories see of it, and do to it. */
export interface MemoryControl {
  /** All that the server knows, live. What is changed here is what the next call sees; no event tells of it. */
  readonly state: MemoryState
  /** Every call so far, without secrets. */
  readonly calls: readonly MemoryCall[]
  /** How long each answer takes, in ms; `Infinity` never comes. */
  latencyMs: number
  /**
   * The next call of this operation that reaches the server rejects with `error`, whatever that is. Called twice, the
   * next two do.
   */
  failNext(operation: MemoryOperation, error: unknown): void
  /** The server's time, in ms since the epoch. */
  now(): number
  /** Moves the server's time on by `ms`, and lets every answer arrive that is then due. */
  advance(ms: number): void
  /** The last proof of the user is now too old: what is `if_stale` asks for a step-up. */
  makeStale(): void
  /** The user signs out in another tab: `signed_out`, and every further call is `session_expired`. */
  signOutElsewhere(): void
  /** The user signs in on another device. Gives the id of the new session. */
  addSession(session?: Partial<StoredSession>): string
  /** Tells the subscribers, in a later task. */
  emit(event: AccountEvent): void
  /** While `true`, every call rejects with `network {offline: true}`. */
  goOffline(offline: boolean): void
  /**
   * From now on calls are carried out, but their answers wait until the returned function is called: the way to lose an
   * answer.
   */
  holdAnswers(): () => void
  /** For `ms`, every write rejects with `rate_limited`. */
  rateLimit(ms: number): void
  /** Whether a sign-in with this password would pass. */
  acceptsPassword(password: string): boolean
  /** The last code that was sent, to `to` when it is given. `undefined` when there is none. */
  sentCode(to?: string): string | undefined
  /** The user clicks on a link of the outbox. Throws an `AccountError` for one that does not work any more. */
  openLink(link: string): void
  /** What an authenticator app shows now for this key URI or Base32 secret. */
  totpCode(uriOrSecret: string): string
  /** The URL on which the user comes back, given the one of a `Redirect`. */
  followRedirect(url: string, end?: TripEnd): string
}

export function createControl(server: Server): MemoryControl {
  const { state, clock, calls, events, links, random } = server
  return {
    state,
    calls,
    get latencyMs() {
      return state.network.latencyMs
    },
    set latencyMs(ms) {
      state.network.latencyMs = ms
    },
    failNext: server.failNext,
    now: clock.now,
    advance: clock.advance,
    makeStale() {
      state.authenticatedAt = server.date(-state.stepUp.maxAgeSeconds * 1000)
    },
    signOutElsewhere: server.signOut,
    addSession(session = {}) {
      const added: StoredSession = {
        id: random.id('session_added'),
        createdAt: server.date(),
        lastActiveAt: server.date(),
        ip: '198.51.100.84',
        device: { kind: 'mobile', browser: 'Firefox', os: 'Android' },
        location: { city: 'Lisbon', country: 'PT' },
        revocable: true,
        ...session,
      }
      state.sessions = [...state.sessions, added].sort(newestFirst)
      events.emit({ type: 'changed', topics: ['sessions'] })
      return added.id
    },
    emit: events.emit,
    goOffline(offline) {
      state.network.offline = offline
    },
    holdAnswers: server.answers.hold,
    rateLimit(ms) {
      state.network.rateLimitedUntil = server.date(ms)
    },
    acceptsPassword: (password) => state.password.digest === digest(password),
    sentCode: (to) =>
      state.outbox.findLast((message) => message.code !== undefined && (to === undefined || message.to === to))?.code,
    openLink(link) {
      const open = links.get(link)
      if (!open) throw notFound()
      links.delete(link)
      open()
    },
    totpCode(uriOrSecret) {
      const uri = URL.canParse(uriOrSecret) ? new URL(uriOrSecret) : undefined
      const secret = uri?.searchParams.get('secret') ?? uriOrSecret
      return totpCode(Secret.fromBase32(secret).bytes, clock.now())
    },
    followRedirect: returnUrl,
  }
}
