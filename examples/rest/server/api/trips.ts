import { AccountError } from 'latchkey/contract'
import * as z from 'zod'
import { authorizeUrl, type Person, redeem } from '../openid.js'
import { invalid, notFound } from '../refusals.js'
import { limits } from '../rules.js'
import { hashToken, newToken } from '../security/vault.js'
import type { Row } from '../tables.js'
import { isoDate, type OpenIdProvider, type World } from '../world.js'
import type { Call } from './call.js'

/** Where the provider sends the user back to. */
export const callbackPath = (provider: string): string => `/auth/callback/${provider}`

export function findProvider({ providers }: World, id: string): OpenIdProvider {
  const provider = providers.find((candidate) => candidate.id === id)
  if (!provider) throw notFound()
  return provider
}

interface Trip {
  provider: string
  returnTo: string | undefined
  scopes?: readonly string[] | undefined
  requirementId?: string | undefined
}

/** The user leaves for a provider. Gives the address. */
export async function startTrip(
  { world, db, user }: Pick<Call, 'world' | 'db'> & { user?: Pick<Row<'users'>, 'id'> },
  { provider: id, returnTo = '/settings', scopes = [], requirementId }: Trip,
): Promise<string> {
  const provider = findProvider(world, id)
  const [home] = world.origins
  const target = URL.canParse(returnTo, home) ? new URL(returnTo, home) : undefined
  if (!target || !world.origins.includes(target.origin)) throw invalid('returnTo', 'invalid')
  const state = newToken()
  const verifier = newToken()
  const asked = [...new Set([...provider.scopes, ...scopes])]
  await db
    .insertInto('trips')
    .values({
      state_hash: hashToken(state),
      user_id: user?.id ?? null,
      purpose: user === undefined ? 'sign_in' : requirementId === undefined ? 'connect' : 'step_up',
      provider: provider.id,
      verifier: world.vault.seal('trip', verifier),
      scopes: JSON.stringify(asked),
      requirement_id: requirementId ?? null,
      return_to: target.href,
      answer: null,
      expires_at: isoDate(world.now() + limits.trip),
    })
    .execute()
  return authorizeUrl(provider, { state, verifier, redirectUri: home + callbackPath(provider.id), scopes: asked })
}

const answer = z.object({
  ticket: z.string(),
  person: z.object({
    subject: z.string(),
    name: z.string().optional(),
    email: z.string().optional(),
    emailVerified: z.boolean(),
  }),
})

/**
 * The provider has sent the user back, with whatever session this browser has. Nothing is connected yet: who they are there
 * is kept, and the page that they left hands a ticket over, in the session that it began in.
 *
 * @returns the trip, and the address of the page that the user left
 */
export async function returnFromTrip(
  world: World,
  query: URLSearchParams,
): Promise<{ trip: Row<'trips'>; person: Person | undefined; url: string }> {
  const state = query.get('state') ?? ''
  const trip = await world.db
    .selectFrom('trips')
    .selectAll()
    .where('state_hash', '=', hashToken(state))
    .where('expires_at', '>', isoDate(world.now()))
    .where('answer', 'is', null)
    .executeTakeFirst()
  if (!trip) throw notFound()
  const provider = findProvider(world, trip.provider)
  const url = new URL(trip.return_to)
  url.searchParams.set('state', state)
  const code = query.get('code')
  const redirectUri = world.origins[0] + callbackPath(provider.id)
  const verifier = world.vault.open('trip', trip.verifier)
  const person = code === null ? undefined : await redeem(provider, { code, verifier, redirectUri })
  if (person) {
    const ticket = newToken()
    url.searchParams.set('code', ticket)
    const kept = JSON.stringify({ ticket: hashToken(ticket), person })
    await world.db.updateTable('trips').set({ answer: kept }).where('state_hash', '=', trip.state_hash).execute()
  } else {
    url.searchParams.set('error', code === null ? (query.get('error') ?? 'access_denied') : 'server_error')
  }
  return { trip, person, url: url.href }
}

/** Ends a trip, once. `not_found` when it is not one of this user's; `cancelled {by:'user'}` when they said no there. */
export async function endTrip(
  { db, user, world, date }: Call,
  url: string,
  wanted: { purpose: 'connect' | 'step_up'; requirementId?: string },
): Promise<Person & { provider: OpenIdProvider; scopes: string[] }> {
  const query = URL.canParse(url, world.origins[0])
    ? new URL(url, world.origins[0]).searchParams
    : new URLSearchParams()
  const stateHash = hashToken(query.get('state') ?? '')
  const trip = await db
    .selectFrom('trips')
    .selectAll()
    .where('state_hash', '=', stateHash)
    .where('user_id', '=', user.id)
    .where('purpose', '=', wanted.purpose)
    .where('expires_at', '>', date())
    .executeTakeFirst()
  if (!trip || trip.requirement_id !== (wanted.requirementId ?? null)) throw notFound()
  await db.deleteFrom('trips').where('state_hash', '=', stateHash).execute()
  if (trip.answer === null) {
    throw query.get('error') === 'server_error'
      ? new AccountError('provider', {})
      : new AccountError('cancelled', { by: 'user' })
  }
  const { ticket, person } = answer.parse(JSON.parse(trip.answer))
  if (ticket !== hashToken(query.get('code') ?? '')) throw notFound()
  return { ...person, provider: findProvider(world, trip.provider), scopes: JSON.parse(trip.scopes) }
}
