import type { StepUpProof } from '../../contract/index.js'

/** The secrets behind the proofs that were handed out. They never leave this closure, except to the server. */
export interface Proofs {
  keep: (token: string, proof: Pick<StepUpProof, 'scope' | 'expiresAt'>) => StepUpProof
  tokenOf: (proof: StepUpProof | undefined) => string | undefined
}

export function createProofs(): Proofs {
  // By identity: a copy of a proof is none, as the contract says.
  const tokens = new WeakMap<StepUpProof, string>()
  return {
    keep(token, { scope, expiresAt }) {
      // The brand exists for the compiler alone, so only a cast can make one.
      const proof = Object.freeze({ scope, ...(expiresAt !== undefined && { expiresAt }) }) as StepUpProof
      tokens.set(proof, token)
      return proof
    },
    tokenOf: (proof) => proof && tokens.get(proof),
  }
}
