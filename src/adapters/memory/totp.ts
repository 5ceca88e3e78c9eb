import { Secret, TOTP } from 'otpauth'
import type { StoredFactor } from './state.js'

export const totpDigits = 6
export const totpPeriod = 30

/** The otpauth secret of these bytes; made for each use, because it keeps its Base32 form. */
function toSecret(bytes: Uint8Array): Secret {
  return new Secret({ buffer: new Uint8Array(bytes).buffer })
}

/** @returns what an enrolment hands out: the secret in Base32 without padding, and the key URI */
export function totpKey(bytes: Uint8Array, label: string): { secret: string; uri: string } {
  const secret = toSecret(bytes)
  const uri = new TOTP({ issuer: 'Latchkey', label, secret, digits: totpDigits, period: totpPeriod }).toString()
  return { secret: secret.base32, uri }
}

/** The code that an authenticator app shows at `timestamp`, in ms since the epoch. */
export function totpCode(bytes: Uint8Array, timestamp: number): string {
  return TOTP.generate({ secret: toSecret(bytes), digits: totpDigits, period: totpPeriod, timestamp })
}

/**
 * Whether the code is right now, one step early or one late (RFC 6238, 5.2), and was not used before. A right one is
 * used up.
 */
export function useTotp(factor: Pick<StoredFactor, 'secret' | 'lastStep'>, code: string, timestamp: number): boolean {
  if (!factor.secret) return false
  const token = code.replace(/[\s-]/g, '')
  const secret = toSecret(factor.secret)
  const delta = TOTP.validate({ token, secret, digits: totpDigits, period: totpPeriod, timestamp, window: 1 })
  if (delta === null) return false
  const step = TOTP.counter({ period: totpPeriod, timestamp }) + delta
  if (step <= (factor.lastStep ?? -1)) return false
  factor.lastStep = step
  return true
}
