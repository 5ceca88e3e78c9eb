import { Secret, TOTP } from 'otpauth'

export const digits = 6
export const period = 30

export function newKey(label: string): { secret: string; uri: string } {
  const secret = new Secret({ size: 20 })
  const uri = new TOTP({ issuer: 'Northwick', label, secret, digits, period }).toString()
  return { secret: secret.base32, uri }
}

/**
 * The step that the code is of: now, one early or one late (RFC 6238, 5.2). `undefined` when it is wrong, or not later than
 * `lastStep`: no code works twice.
 *
 * @param now in ms since the epoch
 */
export function stepOf(secret: string, code: string, now: number, lastStep: number): number | undefined {
  const token = code.replace(/[\s-]/g, '')
  const key = Secret.fromBase32(secret)
  const delta = TOTP.validate({ token, secret: key, digits, period, timestamp: now, window: 1 })
  if (delta === null) return undefined
  const step = TOTP.counter({ period, timestamp: now }) + delta
  return step > lastStep ? step : undefined
}
