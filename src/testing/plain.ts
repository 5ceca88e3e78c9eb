const isoDate = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/

/** Members of the contract that hold an instant. */
const dateKeys = new Set(['scheduledFor', 'purgeAt'])
/** Members whose content belongs to the host. */
const foreign = new Set(['custom', 'values', 'params'])

/**
 * What makes a value other than plain JSON with ISO dates, as paths with a reason; empty when nothing does. The contract
 * has only plain JSON, so that an answer survives a server action, a copy between windows and a reload.
 */
export function notPlain(value: unknown, path = 'answer'): readonly string[] {
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'undefined':
      return []
    case 'number':
      return Number.isFinite(value) ? [] : [`${path} is ${value}`]
    case 'object':
      break
    default:
      return [`${path} is a ${typeof value}`]
  }
  if (value === null) return []
  if (Array.isArray(value)) return value.flatMap((item, index) => notPlain(item, `${path}.${index}`))
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return [`${path} is no plain object`]
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) => {
    const here = `${path}.${key}`
    const isDate = (key.endsWith('At') || dateKeys.has(key)) && typeof member === 'string'
    return isDate && !isoDate.test(member) ? [`${here} is no ISO date in UTC`] : notPlain(member, here)
  })
}

/** All ids in an answer, in its order. */
export function idsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap(idsIn)
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) => [
    ...(key === 'id' && typeof member === 'string' ? [member] : []),
    ...(foreign.has(key) ? [] : idsIn(member)),
  ])
}

/** An answer or an error as text, with what an error keeps out of JSON. */
export function asText(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    member instanceof Error ? { ...member, message: member.message, stack: member.stack, cause: member.cause } : member,
  )
}
