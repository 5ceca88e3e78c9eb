/**
 * Clerk says that a proof is needed, but not which: `startVerification` is asked for the ways that this user has. It is
 * asked for a second factor, as Clerk's own dialog does, and answers with the first one for users who have no second.
 */
import {
  AccountError,
  type StepUpMethod,
  type StepUpOperations,
  type StepUpProof,
  type StepUpRequirement,
  type StepUpResult,
  type StepUpStep,
} from '../../contract/index.js'
import type { Backend, Call } from './backend.js'
import type { ClerkFactor, ClerkReverification } from './clerk.js'
import { codeLength, resendAt } from './codes.js'
import type { Offered } from './offered.js'

export type StepUpGroup = Offered<StepUpOperations>

/** For how long a proof counts as recent, by Clerk's documentation of reverification. */
const maxAgeSeconds = 600

/** Says all that is needed to go on with it, so that a dialog survives a reload: `second:phone_code:idn_123`. */
type Stage = 'first' | 'second'

const types: Record<string, 'password' | 'totp' | 'backup_code' | 'passkey'> = {
  password: 'password',
  totp: 'totp',
  backup_code: 'backup_code',
  passkey: 'passkey',
}

function toMethod(stage: Stage, factor: ClerkFactor): StepUpMethod[] {
  const { strategy, emailAddressId, phoneNumberId, safeIdentifier: destination } = factor
  const id = [stage, strategy, emailAddressId ?? phoneNumberId].filter(Boolean).join(':')
  const type = types[strategy]
  if (type) return [{ id, type }]
  if (strategy === 'email_code') return [{ id, type: 'email', destination }]
  // The others lead away from the page: a sign-in at the organisation's own provider.
  return strategy === 'phone_code' ? [{ id, type: 'sms', destination }] : []
}

/** What a user can do at once comes first, what is left of a lost phone last. */
const order = ['passkey', 'password', 'totp', 'sms', 'email', 'backup_code']

function methodsOf({ status, supportedFirstFactors, supportedSecondFactors }: ClerkReverification): StepUpMethod[] {
  const isSecond = status === 'needs_second_factor'
  const factors = (isSecond ? supportedSecondFactors : supportedFirstFactors) ?? []
  return factors
    .flatMap((factor) => toMethod(isSecond ? 'second' : 'first', factor))
    .sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type))
}

let requirements = 0

function toRequirement(
  operation: StepUpRequirement['operation'],
  reverification: ClerkReverification,
): StepUpRequirement {
  const methods = methodsOf(reverification)
  if (methods.length === 0) throw new AccountError('unsupported', { operation: operation ?? 'stepUp.begin' })
  requirements += 1
  return {
    id: `clerk.${requirements}`,
    operation,
    level: reverification.status === 'needs_second_factor' ? 'mfa' : 'recent',
    methods,
    maxAgeSeconds,
  }
}

/** What to ask of the user for a call that wants a newer proof. */
export async function stepUpRequirement(backend: Backend, call: Call): Promise<StepUpRequirement> {
  const session = await backend.session(call)
  const reverification = await backend.change(call, () => session.startVerification({ level: 'second_factor' }))
  return toRequirement(call.operation, reverification)
}

function parse(methodId: string): { stage: Stage; strategy: string; target: string } {
  const [stage, strategy = '', target = ''] = methodId.split(':')
  return { stage: stage === 'second' ? 'second' : 'first', strategy, target }
}

export function stepUpGroup(backend: Backend): StepUpGroup {
  /** What was sent last, so that it can be sent again. */
  const sent = new Map<string, StepUpMethod>()

  async function send(call: Call, method: StepUpMethod): Promise<StepUpStep> {
    const { stage, strategy, target } = parse(method.id)
    const session = await backend.session(call)
    await backend.change(call, () => {
      if (strategy === 'email_code') {
        return session.prepareFirstFactorVerification({ strategy, emailAddressId: target })
      }
      const params = { strategy: 'phone_code', phoneNumberId: target } as const
      return stage === 'second'
        ? session.prepareSecondFactorVerification(params)
        : session.prepareFirstFactorVerification(params)
    })
    sent.set(method.id, method)
    return {
      status: 'challenge',
      challenge: {
        id: method.id,
        channel: strategy === 'email_code' ? 'email' : 'sms',
        method: 'code',
        status: 'sent',
        ...('destination' in method && { destination: method.destination }),
        codeLength,
        alphabet: 'digits',
        resendAt: resendAt(),
      },
    }
  }

  async function attempt(call: Call, methodId: string, password: string, code: string): Promise<ClerkReverification> {
    const { stage, strategy } = parse(methodId)
    const session = await backend.session(call)
    return backend.change(
      call,
      () => {
        switch (strategy) {
          case 'password':
            return session.attemptFirstFactorVerification({ strategy, password })
          case 'passkey':
            return session.verifyWithPasskey({ level: `${stage}_factor` })
          case 'totp':
          case 'backup_code':
            return session.attemptSecondFactorVerification({ strategy, code })
          case 'phone_code':
            return stage === 'second'
              ? session.attemptSecondFactorVerification({ strategy, code })
              : session.attemptFirstFactorVerification({ strategy, code })
          case 'email_code':
            return session.attemptFirstFactorVerification({ strategy, code })
          default:
            throw new AccountError('unsupported', { operation: 'stepUp.complete' })
        }
      },
      strategy === 'passkey' ? 2 : 1,
    )
  }

  function find({ methods }: StepUpRequirement, methodId: string): StepUpMethod {
    const method = methods.find(({ id }) => id === methodId)
    if (method === undefined) throw new AccountError('unsupported', { operation: 'stepUp.begin' })
    return method
  }

  return {
    async begin({ requirement, methodId }, context) {
      const method = find(requirement, methodId)
      const isSent = method.type === 'sms' || method.type === 'email'
      return isSent ? send({ operation: 'stepUp.begin', context }, method) : { status: 'ready' }
    },

    async complete({ requirement, methodId, password = '', code = '' }, context): Promise<StepUpResult> {
      const call: Call = { operation: 'stepUp.complete', context, passwordField: 'password', field: 'code' }
      const { id } = find(requirement, methodId)
      const result = await attempt(call, id, password, code)
      if (result.status !== 'complete') {
        return { status: 'more', requirement: toRequirement(requirement.operation, result) }
      }
      // The host's own server reads from the token when the last proof was: the next one has to be new.
      const session = await backend.session(call)
      session.clearCache()
      const expiresAt = new Date(Date.now() + maxAgeSeconds * 1000).toISOString()
      // The session itself holds the proof, so this stands for nothing: the call is just made again. Only a cast makes the brand.
      return { status: 'verified', proof: { scope: 'session', expiresAt } as StepUpProof }
    },

    async resend({ challengeId }, context) {
      const method = sent.get(challengeId)
      if (method === undefined) throw new AccountError('not_found', {})
      return send({ operation: 'stepUp.resend', context }, method)
    },
  }
}
