import {
  AccountError,
  type OperationContext,
  type OperationId,
  type StepUpMethod,
  type StepUpProof,
  type StepUpRequirement,
} from '../../contract/index.js'
import type { MemoryOperation } from './call-log.js'
import type { Clock } from './clock.js'
import type { Random } from './random.js'
import type { MemoryState } from './state.js'
import { offeredMethods } from './step-up-methods.js'

/** A step-up that was asked for and is not finished. */
export interface StoredRequirement {
  requirement: StepUpRequirement
  operation: OperationId
  expiresAt: number
}

/** What the server remembers of step-ups. */
export interface Proofs {
  /** Rejects with `reauthentication_required` when the operation needs a proof and `context` has none that fits. */
  require(operation: MemoryOperation, context: OperationContext): void
  /** A proof of one call is used up by the call that it was for. */
  spend(operation: MemoryOperation, proof: StepUpProof | undefined): void
  /** The step-up that was asked for under this id; `not_found` when there is none any more. */
  find(requirementId: string): StoredRequirement
  /** Asks for another step of the same step-up. */
  ask(operation: OperationId, methods: StepUpMethod[], level: 'recent' | 'mfa'): StepUpRequirement
  /** The step is done, and good for nothing more. */
  drop(requirementId: string): void
  /** The step-up is finished. */
  grant(stored: StoredRequirement): StepUpProof
}

export function createProofs(state: MemoryState, clock: Clock, random: Random): Proofs {
  const requirements = new Map<string, StoredRequirement>()
  // By identity: a copy of a proof is none, as the contract says.
  const granted = new WeakMap<StepUpProof, { operation: OperationId; expiresAt: number }>()
  const maxAgeMs = () => state.stepUp.maxAgeSeconds * 1000

  function fits(proof: StepUpProof | undefined, operation: OperationId): boolean {
    const known = proof && granted.get(proof)
    if (!proof || !known || known.expiresAt <= clock.now()) return false
    if (proof.scope === 'session') return state.stepUp.operations[operation] !== 'always'
    return known.operation === operation
  }

  function ask(operation: OperationId, methods: StepUpMethod[], level: 'recent' | 'mfa'): StepUpRequirement {
    const requirement: StepUpRequirement = {
      id: random.id('stepup'),
      operation,
      level,
      methods,
      maxAgeSeconds: state.stepUp.maxAgeSeconds,
    }
    requirements.set(requirement.id, { requirement, operation, expiresAt: clock.now() + maxAgeMs() })
    return requirement
  }

  return {
    require(operation, { proof }) {
      if (operation === 'policy' || operation === 'preferences.schema') return
      const rule = state.stepUp.operations[operation] ?? 'never'
      if (rule === 'never' || fits(proof, operation)) return
      const fresh = clock.now() - Date.parse(state.authenticatedAt) < maxAgeMs()
      if (rule === 'if_stale' && fresh) return
      const requirement = ask(operation, offeredMethods(state, state.stepUp.methods), 'recent')
      throw new AccountError('reauthentication_required', { requirement })
    },
    spend(operation, proof) {
      if (proof?.scope === 'operation' && granted.get(proof)?.operation === operation) granted.delete(proof)
    },
    find(requirementId) {
      const stored = requirements.get(requirementId)
      if (!stored || stored.expiresAt <= clock.now()) throw new AccountError('not_found', {})
      return stored
    },
    ask,
    drop(requirementId) {
      requirements.delete(requirementId)
    },
    grant({ requirement, operation }) {
      requirements.delete(requirement.id)
      const scope = state.stepUp.operations[operation] === 'always' ? 'operation' : state.stepUp.scope
      const expiresAt = clock.now() + maxAgeMs()
      const proof = createProof(scope, new Date(expiresAt).toISOString())
      granted.set(proof, { operation, expiresAt })
      if (scope === 'session') state.authenticatedAt = new Date(clock.now()).toISOString()
      return proof
    },
  }
}

/** The brand exists for the compiler alone, so only a cast can make one. */
function createProof(scope: StepUpProof['scope'], expiresAt: string): StepUpProof {
  return Object.freeze({ scope, expiresAt }) as StepUpProof
}
