import { AccountError } from '../../contract/index.js'
import { notFound } from './errors.js'
import type { Server } from './server.js'

const home = 'https://app.example.com/settings'

/** Starts a trip to a provider. `state` is what tells the way back from a forged one. */
export function startTrip(
  { random }: Server,
  provider: string,
  options: { returnTo?: string | undefined; scopes?: readonly string[] | undefined } = {},
): { url: string; state: string } {
  const state = random.text(20, 'abcdefghijklmnopqrstuvwxyz0123456789')
  const url = new URL(`https://${provider}.example.com/authorize`)
  url.searchParams.set('state', state)
  url.searchParams.set('redirect_uri', options.returnTo ?? home)
  if (options.scopes && options.scopes.length > 0) url.searchParams.set('scope', options.scopes.join(' '))
  return { url: url.href, state }
}

/** What the provider says on the way back. */
export interface TripEnd {
  /** Who the user is at the provider. */
  subject?: string | undefined
  /** The user said no there. */
  declined?: boolean | undefined
}

/** The URL that the provider sends the user back to, given the one that they left by. */
export function returnUrl(url: string, end: TripEnd = {}): string {
  const left = new URL(url)
  const back = new URL(left.searchParams.get('redirect_uri') ?? home, home)
  back.searchParams.set('state', left.searchParams.get('state') ?? '')
  if (end.declined) back.searchParams.set('error', 'access_denied')
  else back.searchParams.set('code', end.subject ?? 'ada')
  return back.href
}

/** The `state` in a URL that the user came back on, or `null`. */
export function tripState(url: string): string | null {
  return URL.canParse(url, home) ? new URL(url, home).searchParams.get('state') : null
}

/** Ends a trip. `not_found` when it is not the one that was begun; `cancelled {by:'user'}` when the user said no. */
export function readTrip(url: string, state: string | undefined): { subject: string } {
  const { searchParams } = new URL(URL.canParse(url, home) ? url : home, home)
  if (state === undefined || searchParams.get('state') !== state) throw notFound()
  if (searchParams.get('error') !== null) throw new AccountError('cancelled', { by: 'user' })
  return { subject: searchParams.get('code') ?? '' }
}

/** Whether the provider may send the user there: a path of the host, or a page on the web. */
export function isReturnTarget(returnTo: string): boolean {
  if (!URL.canParse(returnTo, home)) return false
  return ['http:', 'https:'].includes(new URL(returnTo, home).protocol)
}
