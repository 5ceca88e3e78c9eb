import { list, record } from './collections.js'
import { amount, flag, text } from './leaves.js'
import { type Reader, refuse } from './read.js'

/** Deeper and larger than the fields of any form. The limits end cyclic values too. */
const maxDepth = 8
const maxValues = 10_000

/** The host's own members, copied as plain JSON. What JSON cannot hold is left out. */
export const jsonObject: Reader<Record<string, unknown>> = (value, path, rejected) => {
  let left = maxValues
  const at =
    (depth: number): Reader<unknown> =>
    (held, here, notes) => {
      left -= 1
      if (left < 0 || depth > maxDepth) return refuse(notes, here, 'too deep or too large')
      if (held === null) return null
      if (typeof held === 'string') return text(held, here, notes)
      if (typeof held === 'number') return amount(held, here, notes)
      if (typeof held === 'boolean') return flag(held, here, notes)
      const inner = at(depth + 1)
      return Array.isArray(held) ? list(inner)(held, here, notes) : record(inner)(held, here, notes)
    }
  return record(at(1))(value, path, rejected)
}
