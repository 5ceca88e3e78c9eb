import type { Connection } from '../contract/index.js'
import { type ReturnUrl, readReturnUrl } from './rules/return-url.js'
import { tripKey } from './step-up-trip-key.js'

/** The user is at a provider to connect an account. Holds ids, and no secret. */
export interface ConnectTrip {
  provider: string
  purpose: Connection['purpose']
  /** The connections of that provider that worked before. */
  active: readonly string[]
}

export interface ConnectReturn extends ConnectTrip, Pick<ReturnUrl, 'answered'> {
  /** The URL that the user came back on. */
  url: string
}

const key = 'latchkey.connect'

/** As long as anybody takes to sign in at a provider. Whether the answer still counts is the server's to say. */
const maxAgeMs = 3_600_000

/** Keeps the trip over the load of another page. Without session storage its end is not known for one. */
export function rememberConnectTrip(trip: ConnectTrip): void {
  try {
    const record = { ...trip, left: location.href, at: Date.now(), page: performance.timeOrigin }
    // Of two trips the later one is where the user is.
    globalThis.sessionStorage?.removeItem(tripKey)
    globalThis.sessionStorage?.setItem(key, JSON.stringify(record))
  } catch {
    // Storage is blocked or full.
  }
}

/** The user did not go, or came back by themselves. Returns whether there was a trip. */
export function forgetConnectTrip(): boolean {
  try {
    const remembered = globalThis.sessionStorage?.getItem(key) !== null
    globalThis.sessionStorage?.removeItem(key)
    return remembered
  } catch {
    // Storage is blocked, and so holds nothing.
    return false
  }
}

/**
 * The trip that ended with the load of this page, once. Takes the provider's answer out of the page's URL, so that
 * neither a reload nor a bookmark hands it over again.
 *
 * @param purpose only a trip for this one; absent for any
 */
export function takeConnectReturn(purpose?: Connection['purpose']): ConnectReturn | undefined {
  try {
    const stored = globalThis.sessionStorage?.getItem(key)
    if (!stored) return undefined
    const record: unknown = JSON.parse(stored)
    if (!isRecord(record)) {
      sessionStorage.removeItem(key)
      return undefined
    }
    // The page that the user was about to leave is no return.
    if (record.page === performance.timeOrigin || (purpose && purpose !== record.purpose)) return undefined
    sessionStorage.removeItem(key)
    if (Date.now() - record.at > maxAgeMs || record.at < stepUpTripAt()) return undefined
    const url = location.href
    const { answered, clean } = readReturnUrl(url, record.left)
    if (clean !== url) history.replaceState(history.state, '', clean)
    return { provider: record.provider, purpose: record.purpose, active: record.active, url, answered }
  } catch {
    return undefined
  }
}

/** When the user left for a proof that is not used up yet: then they come back from there. */
function stepUpTripAt(): number {
  const stored: unknown = JSON.parse(sessionStorage.getItem(tripKey) ?? 'null')
  return typeof stored === 'object' && stored !== null ? Number(Reflect.get(stored, 'at')) || 0 : 0
}

function isRecord(value: unknown): value is ConnectTrip & { left: string; at: number; page: number } {
  if (typeof value !== 'object' || value === null) return false
  const text = (name: string) => typeof Reflect.get(value, name) === 'string'
  const number = (name: string) => typeof Reflect.get(value, name) === 'number'
  const active: unknown = Reflect.get(value, 'active')
  return (
    text('provider') &&
    ['sign_in', 'integration'].includes(Reflect.get(value, 'purpose')) &&
    text('left') &&
    number('at') &&
    number('page') &&
    Array.isArray(active) &&
    active.every((id) => typeof id === 'string')
  )
}
