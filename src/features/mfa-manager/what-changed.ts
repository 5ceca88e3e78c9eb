import type { MfaFactor, MfaStatus } from '../../contract/index.js'
import type { Unavailable } from '../../react/use-capability.js'

/**
 * The factor that came between two readings, after an answer was lost. `undefined` when none did, and when it cannot be
 * known.
 */
export function addedSince(
  before: MfaStatus | undefined,
  after: MfaStatus | undefined,
  type: string,
): MfaFactor | undefined {
  if (!before || !after) return undefined
  const known = new Set(before.factors.map(({ id }) => id))
  return after.factors.find((factor) => factor.type === type && !known.has(factor.id))
}

/** Whether backup codes came between two readings, which nobody has seen. */
export const hasNewCodes = (before: MfaStatus | undefined, after: MfaStatus | undefined): boolean =>
  after?.backupCodes?.generated === true &&
  (before?.backupCodes?.generated !== true || before.backupCodes.generatedAt !== after.backupCodes.generatedAt)

/** Why a factor cannot go now, as the server says it, or as follows from a workspace that demands one. */
export function whyKept(factor: MfaFactor, { enforced, factors }: MfaStatus): Unavailable | undefined {
  if (factor.removable?.state === 'unavailable') return factor.removable
  return enforced && factors.length <= 1 ? { state: 'unavailable', reason: 'policy' } : undefined
}
