import type { AccountAdapter, OperationContext, OperationId } from 'latchkey/contract'
import { groups } from '../../src/testing/faults/members.js'

/** One call, as a component made it. */
export interface LoggedCall {
  operation: OperationId
  input: unknown
  idempotencyKey: string
  signal: AbortSignal
  withProof: boolean
}

/**
 * The same adapter, and every call of it, those too that a fault keeps from its server. The inputs are in it as they are,
 * secrets and all: it is for tests that do not look for them in memory.
 *
 * @param calls takes the calls in their order
 */
export function logCalls<A extends AccountAdapter>(adapter: A, calls: LoggedCall[]): A {
  function wrap<T extends object>(members: T, path: string): T {
    const copy: T = { ...members }
    for (const [name, member] of Object.entries(members)) {
      const here = `${path}${name}`
      if (typeof member === 'object' && member !== null && groups.has(here)) {
        Reflect.set(copy, name, wrap(member, `${here}.`))
      } else if (typeof member === 'function' && path !== '') {
        Reflect.set(copy, name, (...given: unknown[]) => {
          const context = given.at(-1)
          if (isContext(context)) {
            const { idempotencyKey, signal, proof } = context
            const input = given.length > 1 ? given[0] : undefined
            calls.push({
              operation: here as OperationId,
              input,
              idempotencyKey,
              signal,
              withProof: proof !== undefined,
            })
          }
          return member.apply(members, given)
        })
      }
    }
    return copy
  }
  return wrap(adapter, '')
}

function isContext(value: unknown): value is OperationContext {
  return typeof value === 'object' && value !== null && 'signal' in value && 'idempotencyKey' in value
}
