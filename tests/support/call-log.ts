import type { AccountAdapter, OperationContext, OperationId } from 'latchkey/contract'

/** One call, as a component made it. */
export interface LoggedCall {
  operation: OperationId
  input: unknown
  idempotencyKey: string
  signal: AbortSignal
  withProof: boolean
}

const groups = ['account', 'sessions', 'stepUp'] as const

/**
 * The same adapter, and every call of it, those too that a fault keeps from its server.
 *
 * @param calls takes the calls in their order
 */
export function logCalls<A extends AccountAdapter>(adapter: A, calls: LoggedCall[]): A {
  const copy: A = { ...adapter }
  for (const group of groups) {
    const members: object | undefined = adapter[group]
    if (!members) continue
    const logged = Object.entries(members).map(([name, member]) => {
      if (typeof member !== 'function') return [name, member]
      const operation = `${group}.${name}` as OperationId
      const call = (...given: unknown[]) => {
        const context = given.at(-1) as OperationContext
        const { idempotencyKey, signal, proof } = context
        const input = given.length > 1 ? given[0] : undefined
        calls.push({ operation, input, idempotencyKey, signal, withProof: proof !== undefined })
        return member.apply(members, given)
      }
      return [name, call]
    })
    Reflect.set(copy, group, Object.fromEntries(logged))
  }
  return copy
}
