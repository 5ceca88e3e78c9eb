import type { MeasuredUsage, UsageLevel } from './state.js'

/** From this part of the limit on, the user is warned. */
const high = 0.9

/** What the numbers mean for the user. Something without limit is never full, and a limit of nothing is full at once. */
export function usageLevel({ used, limit }: Pick<MeasuredUsage, 'used' | 'limit'>): UsageLevel {
  if (used === 'unknown' || limit === 'unknown') return 'unknown'
  if (limit === null) return 'unlimited'
  if (used > limit) return 'over'
  return used >= limit * high ? 'high' : 'normal'
}
