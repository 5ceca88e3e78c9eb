import { createPublicKey, type JsonWebKey, verify } from 'node:crypto'

/** Who asks, as Clerk's session token says. */
export interface TokenClaims {
  userId: string
  sessionId: string
}

interface Keys {
  keys: (JsonWebKey & { kid: string })[]
}

function parse(part: string | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(part ?? '', 'base64url').toString())
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

function isKeys(value: unknown): value is Keys {
  return typeof value === 'object' && value !== null && 'keys' in value && Array.isArray(value.keys)
}

/**
 * Checks session tokens as Clerk's backend SDK does, with its public keys, so that this example needs no secret. A product
 * may as well use `@clerk/backend`.
 *
 * @param issuer Clerk's frontend API: `https://clerk.example.com`
 */
export function createVerifier(issuer: string): (token: string) => Promise<TokenClaims | undefined> {
  let keys: Promise<Keys> | undefined

  async function fetchKeys(): Promise<Keys> {
    const found: unknown = await (await fetch(`${issuer}/.well-known/jwks.json`)).json()
    if (!isKeys(found)) throw new Error(`${issuer} has no keys.`)
    return found
  }

  return async (token) => {
    const [head, claims, signature, ...rest] = token.split('.')
    const { alg, kid } = parse(head)
    if (alg !== 'RS256' || signature === undefined || rest.length > 0) return undefined
    keys ??= fetchKeys().catch((error: unknown) => {
      // Asked for again at the next request.
      keys = undefined
      throw error
    })
    const jwk = (await keys).keys.find((key) => key.kid === kid)
    if (!jwk) return undefined
    const key = createPublicKey({ format: 'jwk', key: jwk })
    const signed = Buffer.from(`${head}.${claims}`)
    if (!verify('RSA-SHA256', signed, key, Buffer.from(signature, 'base64url'))) return undefined
    const { iss, sub, sid, exp, nbf } = parse(claims)
    const now = Date.now() / 1000
    const isCurrent = typeof exp === 'number' && exp > now && !(typeof nbf === 'number' && nbf > now + 5)
    if (iss !== issuer || !isCurrent || typeof sub !== 'string' || typeof sid !== 'string') return undefined
    return { userId: sub, sessionId: sid }
  }
}
