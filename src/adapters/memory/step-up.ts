import { AccountError, type StepUpMethod, type StepUpOperations, type StepUpStep } from '../../contract/index.js'
import { runCeremony } from './ceremony.js'
import { resendChallenge, type StoredChallenge, sendChallenge, spendCode, toChallenge } from './challenges.js'
import type { Complete } from './complete.js'
import { notFound } from './errors.js'
import { countFailure, forgetFailures, refuseLocked } from './lockout.js'
import { checkPassword } from './password-check.js'
import { useBackupCode } from './recovery.js'
import { readTrip, startTrip } from './redirects.js'
import type { Server } from './server.js'
import { offeredMethods } from './step-up-methods.js'
import { useTotp } from './totp.js'

/** The secrets that the user handed over. */
interface Proof {
  password?: string | undefined
  code?: string | undefined
  url?: string | undefined
}

export function stepUpOperations(server: Server): Complete<StepUpOperations> {
  const { state, proofs, clock } = server
  /** By requirement and method: codes that were sent, and trips to the provider. */
  const challenges = new Map<string, StoredChallenge>()
  const trips = new Map<string, string>()
  const keyOf = (requirementId: string, methodId: string) => `${requirementId} ${methodId}`

  function methodOf(requirementId: string, methodId: string): StepUpMethod {
    // By the server's own copy: what came back from the page proves nothing.
    const method = proofs.find(requirementId).requirement.methods.find((offered) => offered.id === methodId)
    if (!method) throw notFound()
    return method
  }

  function begin(requirementId: string, method: StepUpMethod): StepUpStep {
    const key = keyOf(requirementId, method.id)
    switch (method.type) {
      case 'email':
      case 'sms': {
        const sent = challenges.get(key)
        const to = method.type === 'email' ? state.user.email?.address : state.user.phone?.number
        if (to === undefined) throw notFound()
        // Going back and choosing the same method again is no way around `resendAt`.
        const usable = sent && sent.expiresAt > clock.now() && sent.attemptsLeft > 0
        const challenge = usable ? sent : send(method.type, to)
        challenges.set(key, challenge)
        return { status: 'challenge', challenge: toChallenge(challenge) }
      }
      case 'provider':
      case 'redirect': {
        const trip = startTrip(server, method.type === 'provider' ? method.provider : 'login')
        trips.set(key, trip.state)
        return { status: 'redirect', url: trip.url }
      }
      default:
        return { status: 'ready' }
    }
  }

  function send(channel: 'email' | 'sms', to: string): StoredChallenge {
    const byLink = channel === 'email' && state.stepUp.mail === 'link'
    const challenge: StoredChallenge = sendChallenge(server, {
      channel,
      to,
      purpose: 'step_up',
      ...(byLink && {
        onLink: () => {
          challenge.verified = true
        },
      }),
    })
    return challenge
  }

  function useSent(key: string, challengeId: string | undefined, code: string) {
    const challenge = challenges.get(key)
    if (!challenge || (challengeId !== undefined && challenge.id !== challengeId)) throw notFound()
    if (challenge.method === 'code') spendCode(server, challenge, code)
    else if (!challenge.verified) throw new AccountError('invalid_code', {})
    challenges.delete(key)
  }

  function check(requirementId: string, method: StepUpMethod, challengeId: string | undefined, proof: Proof): void {
    const key = keyOf(requirementId, method.id)
    const code = proof.code ?? ''
    switch (method.type) {
      case 'password':
        return checkPassword(server, proof.password ?? '', 'password')
      case 'totp':
        if (state.mfa.factors.some((factor) => useTotp(factor, code, clock.now()))) return
        throw new AccountError('invalid_code', { attemptsLeft: countFailure(server) })
      case 'backup_code':
        if (useBackupCode(server, code)) return
        throw new AccountError('invalid_code', { attemptsLeft: countFailure(server) })
      case 'email':
      case 'sms':
        return useSent(key, challengeId, code)
      case 'passkey':
      case 'webauthn':
        return runCeremony(server, 'stepUp.complete')
      case 'provider':
      case 'redirect':
        readTrip(proof.url ?? '', trips.get(key))
        trips.delete(key)
    }
  }

  return {
    begin: server.operation('stepUp.begin', ({ requirement, methodId }) => {
      refuseLocked(server)
      return begin(requirement.id, methodOf(requirement.id, methodId))
    }),
    complete: server.operation('stepUp.complete', (input, call) => {
      const { requirement, methodId, challengeId } = input
      refuseLocked(server)
      const stored = proofs.find(requirement.id)
      const method = methodOf(requirement.id, methodId)
      check(requirement.id, method, challengeId, input)
      forgetFailures(server)
      if (method.type === 'backup_code') call.changed('backupCodes')

      const { secondStep } = state.stepUp
      if (stored.requirement.level === 'mfa' || secondStep.length === 0) {
        return { status: 'verified', proof: proofs.grant(stored), effects: { currentSession: 'kept' } }
      }
      proofs.drop(requirement.id)
      return {
        status: 'more',
        requirement: proofs.ask(stored.operation, offeredMethods(state, secondStep), 'mfa'),
      }
    }),
    resend: server.operation('stepUp.resend', ({ challengeId }) => {
      const challenge = [...challenges.values()].find((sent) => sent.id === challengeId)
      if (!challenge) throw notFound()
      resendChallenge(server, challenge)
      return { status: 'challenge', challenge: toChallenge(challenge) }
    }),
  }
}
