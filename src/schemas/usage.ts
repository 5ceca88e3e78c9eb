import type { UsageMeter } from '../contract/operations/usage.js'
import type { Parser } from '../core/parse.js'
import { byId, list } from './collections.js'
import { amount, text, token } from './leaves.js'
import { object, or, parser, type Reader } from './read.js'

/** Only `null` is unlimited. A limit that cannot be read must not look like none, so that its meter is left out. */
const limit: Reader<number | null> = (value, path, rejected) => (value === null ? null : amount(value, path, rejected))

/** The answer of `usage.get`. */
export const parseUsage: Parser<readonly UsageMeter[]> = parser(
  list(object<UsageMeter>({ id: token, label: text, used: amount, limit, unit: or(token, 'count') }), byId),
)
