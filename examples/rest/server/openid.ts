import { createHash } from 'node:crypto'
import * as z from 'zod'
import { messageOf } from '../../shared/start-error.js'
import type { OpenIdProvider } from './world.js'

/** Who somebody is at a provider. */
export interface Person {
  subject: string
  name?: string | undefined
  email?: string | undefined
  emailVerified: boolean
}

const discovered = z.object({
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  userinfo_endpoint: z.url(),
})
const tokens = z.object({ access_token: z.string() })
const claims = z.object({
  sub: z.string().min(1),
  name: z.string().optional(),
  email: z.string().optional(),
  email_verified: z.boolean().optional(),
})

const patienceMs = 10_000

async function readJson<T>(schema: z.ZodType<T>, url: string, init: RequestInit = {}): Promise<T> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(patienceMs) })
  if (!response.ok) throw new Error(`${new URL(url).origin} answered with ${response.status}.`)
  return schema.parse(await response.json())
}

const discover = ({ issuer }: OpenIdProvider) => readJson(discovered, `${issuer}/.well-known/openid-configuration`)

export interface Departure {
  state: string
  /** RFC 7636: the code is of no use to anybody who has read it in an address. */
  verifier: string
  redirectUri: string
  scopes: readonly string[]
}

/** The address at the provider to send the user to. */
export async function authorizeUrl(provider: OpenIdProvider, departure: Departure): Promise<string> {
  const url = new URL((await discover(provider)).authorization_endpoint)
  const challenge = createHash('sha256').update(departure.verifier).digest('base64url')
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: provider.clientId,
    redirect_uri: departure.redirectUri,
    scope: departure.scopes.join(' '),
    state: departure.state,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    // Asks again who is there, although the provider may know: two accounts of one provider can be connected.
    prompt: 'login',
  }).toString()
  return url.href
}

/** Who has come back with this code. `undefined` when the provider does not stand by it. */
export async function redeem(
  provider: OpenIdProvider,
  { code, verifier, redirectUri }: { code: string; verifier: string; redirectUri: string },
): Promise<Person | undefined> {
  try {
    const { token_endpoint, userinfo_endpoint } = await discover(provider)
    const basic = Buffer.from(`${provider.clientId}:${provider.clientSecret}`).toString('base64')
    const { access_token } = await readJson(tokens, token_endpoint, {
      method: 'POST',
      headers: { authorization: `Basic ${basic}` },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code,
        redirect_uri: redirectUri,
        code_verifier: verifier,
      }),
    })
    const person = await readJson(claims, userinfo_endpoint, { headers: { authorization: `Bearer ${access_token}` } })
    const { sub: subject, name, email, email_verified = false } = person
    return { subject, name, email, emailVerified: email_verified }
  } catch (error) {
    console.error(`${provider.id}: ${messageOf(error)}`)
    return undefined
  }
}
