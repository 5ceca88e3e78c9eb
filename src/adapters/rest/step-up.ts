import type { StepUpOperations, StepUpProof, StepUpResult } from '../../contract/index.js'
import { useCredential } from '../shared/webauthn.js'
import { at } from './at.js'
import type { Backend } from './backend.js'
import { ceremony } from './ceremony.js'
import { here } from './connections.js'

/** The server's answer: the proof with its secret, which stays in here. */
type Completed =
  | (Extract<StepUpResult, { status: 'verified' }> & {
      proof: Pick<StepUpProof, 'scope' | 'expiresAt'> & { token: string }
    })
  | Extract<StepUpResult, { status: 'more' }>

export function stepUpGroup({ write, proofs }: Backend): StepUpOperations {
  const method = 'POST'
  return {
    begin: ({ requirement, methodId }, context) =>
      write({
        operation: 'stepUp.begin',
        method,
        path: at`/step-up/${requirement.id}/begin`,
        body: { methodId, returnTo: here() },
        context,
      }),

    async complete({ requirement, ...input }, context) {
      const operation = 'stepUp.complete'
      const chosen = requirement.methods.find(({ id }) => id === input.methodId)
      let credential: object | undefined
      if (chosen?.type === 'passkey' || chosen?.type === 'webauthn') {
        const path = at`/step-up/${requirement.id}/options`
        const body = { methodId: input.methodId }
        const { options } = await write<{ options: unknown }>({ operation, method, path, body, context })
        credential = await useCredential(ceremony(operation, options, context.signal))
      }
      const result = await write<Completed>({
        operation,
        method,
        path: at`/step-up/${requirement.id}/complete`,
        body: { ...input, credential },
        context,
      })
      if (result.status === 'more') return result
      const { token, ...proof } = result.proof
      return { ...result, proof: proofs.keep(token, proof) }
    },

    resend: ({ challengeId }, context) =>
      write({ operation: 'stepUp.resend', method, path: at`/step-up/challenges/${challengeId}/resend`, context }),
  }
}
