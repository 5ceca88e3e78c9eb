import type { UsageMeter } from '../contract/operations/usage.js'
import type { Parser } from '../core/parse.js'
import { byId, list } from './collections.js'
import { amount, text, token } from './leaves.js'
import { object, or, parser, type Reader } from './read.js'

/** One meter, as far as it can be read: the label of one that cannot is worth showing all the same. */
export interface UsageReading extends Omit<UsageMeter, 'used' | 'limit'> {
  used: number | 'unknown'
  limit: number | null | 'unknown'
}

const used = or(amount, 'unknown' as const)

/** Only `null` is unlimited: a limit that cannot be read must not look like none. */
const limit: Reader<UsageReading['limit']> = (value, path, rejected) =>
  value === null ? null : used(value, path, rejected)

/** The answer of `usage.get`. */
export const parseUsage: Parser<readonly UsageReading[]> = parser(
  list(object<UsageReading>({ id: token, label: text, used, limit, unit: or(token, 'count') }), byId),
)
