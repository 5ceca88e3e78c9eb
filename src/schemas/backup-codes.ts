import type { BackupCodesIssue, BackupCodesStatus } from '../contract/operations/backup-codes.js'
import type { Parser } from '../core/parse.js'
import { list } from './collections.js'
import { count, flag, flagOrUnknown, instant, token } from './leaves.js'
import { object, optional, or, parser, type Reader, refuse, unfit } from './read.js'

const countOrUnknown: Reader<number | 'unknown'> = (value, path, rejected) =>
  value === 'unknown' ? value : count(value, path, rejected)

export const backupCodesStatus: Reader<BackupCodesStatus> = object<BackupCodesStatus>({
  generated: flagOrUnknown,
  total: optional(count),
  remaining: optional(countOrUnknown),
  generatedAt: optional(instant),
})

/** The codes, in their order. Without a bad one the others still let the user in, but no codes at all are none. */
export const codes: Reader<readonly string[]> = (value, path, rejected) => {
  const held = list(token)(value, path, rejected)
  return held !== unfit && held.length === 0 ? refuse(rejected, path, 'has no codes') : held
}

export const parseBackupCodesStatus: Parser<BackupCodesStatus> = parser(backupCodesStatus)

/** The answer of `backupCodes.regenerate`. Unless it says otherwise, the former codes are dead. */
export const parseBackupCodesIssue: Parser<BackupCodesIssue> = parser(
  object<BackupCodesIssue>({ codes, generatedAt: optional(instant), invalidatedPrevious: or(flag, true) }),
)
