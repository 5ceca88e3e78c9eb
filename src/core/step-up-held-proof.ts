import type { OperationId, StepUpProof } from '../contract/index.js'

/** A proof that was given before it was needed: by a trip, or for another call of this session. */
export interface HeldProof {
  keep: (proof: StepUpProof, operation: OperationId) => void
  /** The proof for such a call, once: a server that refuses it wants a new one. */
  take: (operation: OperationId) => StepUpProof | undefined
  drop: () => void
}

export function createHeldProof(): HeldProof {
  let held: { proof: StepUpProof; operation: OperationId } | undefined

  return {
    keep(proof, operation) {
      held = { proof, operation }
    },
    take(operation) {
      if (!held || (held.proof.scope === 'operation' && held.operation !== operation)) return undefined
      const { proof } = held
      held = undefined
      return isExpired(proof) ? undefined : proof
    },
    drop() {
      held = undefined
    },
  }
}

function isExpired(proof: StepUpProof): boolean {
  return proof.expiresAt !== undefined && Date.parse(proof.expiresAt) <= Date.now()
}
