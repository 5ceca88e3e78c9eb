import { AccountError, type Challenge } from '../../contract/index.js'
import type { ClerkVerification } from './clerk.js'
import { isoDate } from './parse.js'

/** Of every code that Clerk mails or texts: six digits, good for ten minutes. */
export const codeLength = 6
const lifetimeMs = 600_000

/** Clerk's own pages let a user ask for a further code after this time. */
const pauseMs = 30_000

/** When a code was sent is not said, but when it runs out. So it holds after a reload, and for links. */
function restedAt(verification: ClerkVerification | null): number | undefined {
  const expireAt = verification?.expireAt?.getTime()
  return expireAt === undefined || Number.isNaN(expireAt) ? undefined : expireAt - lifetimeMs + pauseMs
}

/** The moment from which on a code may be asked for that was sent just now. */
export function resendAt(): string {
  return new Date(Date.now() + pauseMs).toISOString()
}

export function codeExpiry(verification: ClerkVerification | null): Pick<Challenge, 'expiresAt' | 'resendAt'> {
  const rested = restedAt(verification)
  const expiresAt = isoDate(verification?.expireAt)
  return { ...(expiresAt && { expiresAt }), ...(rested !== undefined && { resendAt: new Date(rested).toISOString() }) }
}

/** Throws `rate_limited` when a code was sent a moment ago. */
export function assertRested(verification: ClerkVerification | null): void {
  const retryAfterMs = (restedAt(verification) ?? 0) - Date.now()
  if (retryAfterMs > 0) throw new AccountError('rate_limited', { retryAfterMs, scope: 'destination' })
}
