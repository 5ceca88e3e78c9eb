/**
 * The two-factor plugin wants the password in the body of its calls, however recent the sign-in is, and a deletion takes it
 * in place of a recent sign-in. So such a call asks for a step-up of its own: the password is checked by
 * `/verify-password`, and waits here for the one call that it was given for.
 */
import {
  AccountError,
  type OperationId,
  type StepUpProof,
  type StepUpRequirement,
  type StepUpResult,
} from '../../contract/index.js'
import { signInMethods } from './account.js'
import type { Backend, Call } from './backend.js'

/** For how long a password may wait for its call. */
const patienceMs = 5 * 60_000

/** The end of a requirement's id, by which it is known again after a reload. */
const mark = /(^|\.)password\.\d+$/

export interface PasswordProofs {
  /**
   * The password that the user has proved for this call; empty for a user who has none where the server then asks for none.
   * Rejects with `reauthentication_required`, or `forbidden {reason: 'no_password'}`.
   */
  passwordFor: (call: Call) => Promise<string>
  /** The same where the call does without as well: `undefined` when the user has proved none for it. */
  heldFor: (call: Call) => string | undefined
  /** Whether this was asked for here. */
  isAskedBy: (requirement: StepUpRequirement) => boolean
  prove: (call: Call, requirement: StepUpRequirement, password: string) => Promise<StepUpResult>
  forget: () => void
}

/** @param allowPasswordless as the option of the server's plugin */
export function passwordProofs(backend: Backend, allowPasswordless: boolean): PasswordProofs {
  let asked = 0
  // By the proof's identity, so that a password is gone together with the call that holds the proof.
  let passwords = new WeakMap<StepUpProof, { operation: OperationId; password: string; expiresAt: number }>()

  function heldFor({ operation, context: { proof } }: Call): string | undefined {
    const held = proof && passwords.get(proof)
    return held?.operation === operation && held.expiresAt > Date.now() ? held.password : undefined
  }

  return {
    heldFor,

    async passwordFor(call) {
      const held = heldFor(call)
      if (held !== undefined) return held
      if ((await signInMethods(backend, call)).includes('credential')) {
        asked += 1
        const requirement: StepUpRequirement = {
          id: `password.${asked}`,
          operation: call.operation,
          level: 'recent',
          methods: [{ id: 'password', type: 'password' }],
        }
        throw new AccountError('reauthentication_required', { requirement })
      }
      if (!allowPasswordless) throw new AccountError('forbidden', { reason: 'no_password' })
      return ''
    },

    isAskedBy: ({ id }) => mark.test(id),

    async prove(call, { operation }, password) {
      await verifyPassword(backend, call, password)
      const expiresAt = Date.now() + patienceMs
      // The brand exists for the compiler alone, so only a cast can make one.
      const proof = { scope: 'operation', expiresAt: new Date(expiresAt).toISOString() } as StepUpProof
      if (operation !== undefined) passwords.set(proof, { operation, password, expiresAt })
      return { status: 'verified', proof, effects: { currentSession: 'kept' } }
    },

    forget() {
      passwords = new WeakMap()
    },
  }
}

/** Only checks: the session is as old afterwards as it was. */
export async function verifyPassword(backend: Backend, call: Call, password: string): Promise<void> {
  await backend.request(call, (options) =>
    backend.client.$fetch('/verify-password', { ...options, method: 'POST', body: { password } }),
  )
}
