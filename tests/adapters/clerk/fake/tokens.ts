import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import type { Session } from './state.js'

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** Session tokens, signed as Clerk signs them, with the key at `/.well-known/jwks.json`. */
export class Tokens {
  readonly #keys: { privateKey: KeyObject; publicKey: KeyObject } = generateKeyPairSync('rsa', { modulusLength: 2048 })

  readonly #made = new Map<string, { token: string; at: number }>()

  /** The token that goes with every answer: the same one for a while, for it takes time to sign. */
  current(session: Session, issuer: string): string {
    const made = this.#made.get(session.id)
    if (made && Math.abs(Date.now() - made.at) < 20_000) return made.token
    const token = this.sign(session, issuer)
    this.#made.set(session.id, { token, at: Date.now() })
    return token
  }

  sign(session: Session, issuer: string): string {
    const now = Math.floor(Date.now() / 1000)
    const age = (since: number | null): number => (since === null ? -1 : Math.floor((Date.now() - since) / 60_000))
    const head = base64url({ alg: 'RS256', kid: 'ins_fake', typ: 'JWT' })
    const claims = base64url({
      iss: issuer,
      sub: session.user.id,
      sid: session.id,
      iat: now,
      nbf: now - 10,
      exp: now + 60,
      fva: [age(session.firstAt), age(session.secondAt)],
    })
    const signature = sign('RSA-SHA256', Buffer.from(`${head}.${claims}`), this.#keys.privateKey)
    return `${head}.${claims}.${signature.toString('base64url')}`
  }

  jwks(): unknown {
    return { keys: [{ ...this.#keys.publicKey.export({ format: 'jwk' }), kid: 'ins_fake', use: 'sig', alg: 'RS256' }] }
  }
}
