import { tooMany } from './refusals.js'

/** Counts in windows of a minute, in memory: a server of several processes keeps this where all of them see it. */
export interface Limiter {
  /** Rejects with `rate_limited` from the next call after `most` on. */
  count: (key: string, most: number, scope: 'ip' | 'account') => void
}

const windowMs = 60_000

export function createLimiter(now: () => number): Limiter {
  const windows = new Map<string, { ends: number; count: number }>()
  return {
    count(key, most, scope) {
      const at = now()
      if (windows.size > 10_000) for (const [old, { ends }] of windows) if (ends <= at) windows.delete(old)
      const known = windows.get(key)
      const window = known && known.ends > at ? known : { ends: at + windowMs, count: 0 }
      windows.set(key, window)
      window.count += 1
      if (window.count > most) throw tooMany(window.ends - at, scope)
    },
  }
}
