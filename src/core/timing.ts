/** How long a call may take. Milliseconds. */
export interface Timing {
  /** After this the user is told that it is still running. */
  slowAfterMs: number
  /** After this the call is given up: a read fails, a write is followed by reading the true state. 1,000 to 120,000. */
  timeoutAfterMs: number
}

/** requirements.md, row 19. */
export const defaultTiming: Timing = { slowAfterMs: 4_000, timeoutAfterMs: 15_000 }

/** A passkey ceremony waits for a person and a device (requirements.md, row 19). */
export const ceremonyTimeoutMs = 300_000

/** What the host gave, within what row 19 allows; anything that is no number counts as not given. */
export function readTiming(given: Partial<Timing> | undefined): Timing {
  const within = (value: number | undefined, fallback: number, min: number, max: number) =>
    typeof value === 'number' && Number.isFinite(value) ? Math.min(Math.max(value, min), max) : fallback
  return {
    slowAfterMs: within(given?.slowAfterMs, defaultTiming.slowAfterMs, 0, 120_000),
    timeoutAfterMs: within(given?.timeoutAfterMs, defaultTiming.timeoutAfterMs, 1_000, 120_000),
  }
}
