import { AccountError, type StepUpOperations, type StepUpProof, type StepUpRequirement } from '../../contract/index.js'
import { copyMembers } from './members.js'

/** The step-up that `F08` asks for. Its proofs are its own, so they work with every adapter. */
export interface StepUpFault {
  /** Whether the proof is one that was handed out here. */
  accepts(proof: StepUpProof | undefined): boolean
  /** The refusal of a call without one. */
  ask(password: string): AccountError<'reauthentication_required'>
  /** Takes the requirements that were asked for here; all others go to the adapter. */
  wrap(operations: StepUpOperations): StepUpOperations
}

export function createStepUpFault(): StepUpFault {
  const passwords = new Map<string, string>()
  const proofs = new WeakSet<StepUpProof>()

  return {
    accepts: (proof) => proof !== undefined && proofs.has(proof),

    ask(password) {
      const id = `fault-step-up-${passwords.size + 1}`
      passwords.set(id, password)
      const requirement: StepUpRequirement = { id, methods: [{ id: 'password', type: 'password' }] }
      return new AccountError('reauthentication_required', { requirement })
    },

    wrap: (operations) => ({
      ...copyMembers(operations, (_name, member) => member),
      async begin(input, context) {
        return passwords.has(input.requirement.id) ? { status: 'ready' } : operations.begin(input, context)
      },
      async complete(input, context) {
        const password = passwords.get(input.requirement.id)
        if (password === undefined) return operations.complete(input, context)
        if (input.password !== password) throw new AccountError('invalid_credentials', { field: 'password' })
        // The brand exists for the compiler alone, so only a cast can make one.
        const proof = Object.freeze({ scope: 'operation' }) as StepUpProof
        proofs.add(proof)
        return { status: 'verified', proof }
      },
    }),
  }
}
