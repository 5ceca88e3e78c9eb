import type { AccountAdapter, OperationContext } from '../../contract/index.js'
import { isOperation } from '../operations.js'
import type { Fault, FaultPlan, FaultPoint } from './faults.js'
import { inject } from './inject.js'
import { copyMembers, groups, isMember, type Member } from './members.js'
import { createStepUpFault } from './step-up-fault.js'

function isFaultPoint(name: string): name is FaultPoint {
  return isOperation(name) || name === 'policy' || name === 'preferences.schema'
}

function isContext(value: unknown): value is OperationContext {
  return typeof value === 'object' && value !== null && 'signal' in value && value.signal instanceof AbortSignal
}

/**
 * The same adapter, whose calls fail as the plan says, so that a component can be seen to survive it. It has the same
 * groups and members as before; what is no operation stays as it is.
 *
 * @param adapter any adapter; it is not changed
 * @param plan looked at on every call, and so to be changed while a test runs
 */
export function withFaults<A extends AccountAdapter>(adapter: A, plan: FaultPlan): A {
  const stepUp = createStepUpFault()
  const uses = new WeakMap<Fault, number>()

  function faultAt(point: FaultPoint): Fault | undefined {
    const fault = plan[point] ?? plan['*']
    if (fault === undefined) return undefined
    const used = uses.get(fault) ?? 0
    if (fault.times !== undefined && used >= fault.times) return undefined
    uses.set(fault, used + 1)
    return fault
  }

  function faulty(point: FaultPoint, member: Member): Member {
    return (...input) => {
      const last = input.at(-1)
      const context = isContext(last) ? last : { signal: new AbortController().signal, idempotencyKey: '' }
      const isProved = stepUp.accepts(context.proof)
      // The adapter does not know a proof that it did not give.
      const passed = isProved ? [...input.slice(0, -1), { ...context, proof: undefined }] : input
      const pass = () => member(...passed)

      const fault = faultAt(point)
      if (fault === undefined) return pass()
      if (fault.fault !== 'F08') return inject(fault, { adapter, context, pass })
      return isProved || point.startsWith('stepUp.') ? pass() : Promise.reject(stepUp.ask(fault.password))
    }
  }

  function wrap<T extends object>(source: T, path: string): T {
    return copyMembers(source, (name, member) => {
      const here = `${path}${name}`
      if (isMember(member)) return isFaultPoint(here) ? faulty(here, member) : member
      return groups.has(here) && typeof member === 'object' && member !== null ? wrap(member, `${here}.`) : member
    })
  }

  const served: A = adapter.stepUp === undefined ? adapter : { ...adapter, stepUp: stepUp.wrap(adapter.stepUp) }
  return wrap(served, '')
}
