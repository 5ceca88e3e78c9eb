import type { BackupCodesStatus } from '../../contract/operations/backup-codes.js'

/**
 * Whether new codes were made between two readings, so that a lost answer need not stay a riddle. `undefined`: the
 * readings do not tell.
 */
export function wereCodesMade(
  before: BackupCodesStatus | undefined,
  after: BackupCodesStatus | undefined,
): boolean | undefined {
  if (!before || !after) return undefined
  if (before.generatedAt !== undefined && after.generatedAt !== undefined) {
    return before.generatedAt !== after.generatedAt
  }
  if (before.generated === false) return after.generated === 'unknown' ? undefined : after.generated
  const [had, has] = [before.remaining, after.remaining]
  // As many as before may be the old ones, or new ones of a set that nobody had used.
  return typeof had === 'number' && typeof has === 'number' && has > had ? true : undefined
}
