import { AccountError } from '../../contract/index.js'

/**
 * How long a user waits for a further code. The server has no such pause, only a limit of three calls a minute by default
 * (`rateLimit` of the plugins), after which nothing at all is sent for a while.
 */
const pauseMs = 30_000

export function resendAt(sentAt: number): string {
  return new Date(sentAt + pauseMs).toISOString()
}

/** Throws `rate_limited` when a code was sent a moment ago. */
export function assertRested(sentAt: number): void {
  const retryAfterMs = sentAt + pauseMs - Date.now()
  if (retryAfterMs > 0) throw new AccountError('rate_limited', { retryAfterMs, scope: 'destination' })
}
