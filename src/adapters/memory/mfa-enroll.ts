import { AccountError, type MfaEnrolled, type MfaEnrollment, type MfaOperations } from '../../contract/index.js'
import { runCeremony } from './ceremony.js'
import { resendChallenge, type StoredChallenge, sendChallenge, spendCode, toChallenge } from './challenges.js'
import type { Complete } from './complete.js'
import { invalid, notFound } from './errors.js'
import { toFactor } from './factors.js'
import { isE164 } from './phone.js'
import { backupCodeDigest, generateBackupCodes, storeBackupCodes } from './recovery.js'
import type { Call, Server } from './server.js'
import type { StoredFactor } from './state.js'
import { totpDigits, totpKey, totpPeriod, useTotp } from './totp.js'

interface StoredEnrollment {
  id: string
  type: 'totp' | 'sms' | 'email' | 'push'
  name: string
  destination?: string | undefined
  secret?: Uint8Array | undefined
  lastStep?: number | undefined
  challenge?: StoredChallenge | undefined
  /** Of the codes that were handed out at the start. */
  codeDigests?: string[] | undefined
  expiresAt: number
  attemptsLeft: number
}

type Enroll = Complete<MfaOperations['enroll']>
type EnrollOperations = { enroll: Enroll } & Pick<Complete<MfaOperations>, 'confirm' | 'resend' | 'abandon'>

/** Adding a factor: it counts only once it is confirmed. */
export function enrollOperations(server: Server): EnrollOperations {
  const { state, clock, random } = server
  const enrollments = new Map<string, StoredEnrollment>()

  function start(type: StoredEnrollment['type'], name: string, rest: Partial<StoredEnrollment>): StoredEnrollment {
    // A second start of the same kind takes the place of the first, which nobody can finish any more.
    for (const [id, other] of enrollments) if (other.type === type) enrollments.delete(id)
    const { codeTtlMs, codeAttempts } = state.limits
    const expiresAt = clock.now() + codeTtlMs
    const enrollment = { id: random.id('enrollment'), type, name, expiresAt, attemptsLeft: codeAttempts, ...rest }
    enrollments.set(enrollment.id, enrollment)
    return enrollment
  }
  function find(id: string): StoredEnrollment {
    const enrollment = enrollments.get(id)
    if (!enrollment) throw notFound()
    return enrollment
  }
  function refuseTwice(type: string, destination?: string): void {
    const isSame = (factor: StoredFactor) => factor.type === type && factor.destination === destination
    if (state.mfa.factors.some(isSame)) throw new AccountError('conflict', { kind: 'already_enrolled' })
  }
  function sendTo(channel: 'sms' | 'email', to: string, name: string): MfaEnrollment {
    refuseTwice(channel, to)
    const challenge = sendChallenge(server, { channel, to, purpose: 'mfa' })
    const { id } = start(channel, name, { destination: to, challenge })
    return { status: 'pending', type: channel, id, challenge: toChallenge(challenge) }
  }

  function finish(call: Call, factor: Pick<StoredFactor, 'type' | 'name'> & Partial<StoredFactor>): MfaEnrolled {
    const first = state.mfa.factors.length === 0
    const added = { id: random.id('factor'), isDefault: first, createdAt: server.date(), ...factor }
    state.mfa.factors.push(added)
    call.changed('mfa', 'account')
    const effects = { currentSession: 'kept', otherSessions: 'kept', changed: ['account'] } as const
    return { status: 'done', factor: toFactor(added, state), effects }
  }
  /** Codes come with the first factor, unless the user has some already. */
  function withCodes(call: Call, done: MfaEnrolled): MfaEnrolled {
    if (state.backupCodes.issuedAt === 'regenerate' || state.backupCodes.generatedAt !== null) return done
    const backupCodes = generateBackupCodes(server)
    storeBackupCodes(server, backupCodes.map(backupCodeDigest))
    call.changed('backupCodes')
    return { ...done, backupCodes, effects: { ...done.effects, changed: ['account', 'backupCodes'] } }
  }

  function check(enrollment: StoredEnrollment, code: string): void {
    const { challenge, type } = enrollment
    if (challenge) return spendCode(server, challenge, code)
    if (enrollment.expiresAt <= clock.now() || enrollment.attemptsLeft <= 0) {
      enrollments.delete(enrollment.id)
      throw new AccountError('code_expired', {})
    }
    if (type === 'push' ? state.mfa.pushAnswer === 'approved' : useTotp(enrollment, code, clock.now())) return
    enrollment.attemptsLeft -= 1
    throw new AccountError('invalid_code', { attemptsLeft: enrollment.attemptsLeft })
  }

  return {
    enroll: {
      totp: server.operation('mfa.enroll.totp', ({ name }): MfaEnrollment => {
        refuseTwice('totp')
        const secret = random.bytes(20)
        const atStart = state.backupCodes.issuedAt === 'start' && state.backupCodes.generatedAt === null
        const backupCodes = atStart ? generateBackupCodes(server) : undefined
        const codeDigests = backupCodes?.map(backupCodeDigest)
        const { id, expiresAt } = start('totp', name ?? 'Authenticator app', { secret, codeDigests })
        return {
          status: 'pending',
          type: 'totp',
          id,
          ...totpKey(secret, state.user.email?.address ?? state.user.id),
          digits: totpDigits,
          period: totpPeriod,
          expiresAt: new Date(expiresAt).toISOString(),
          ...(backupCodes && { backupCodes }),
        }
      }),
      sms: server.operation('mfa.enroll.sms', ({ number, name }) => {
        const rule = state.policy.mfa?.sms ?? 'allowed'
        const stronger = state.mfa.factors.some(({ type }) => type !== 'sms' && type !== 'email')
        if (rule === 'off' || (rule === 'only_beside_stronger' && !stronger)) {
          throw new AccountError('forbidden', { reason: 'policy' })
        }
        if (!isE164(number)) throw invalid('number', 'invalid')
        return sendTo('sms', number, name ?? 'Text message')
      }),
      email: server.operation('mfa.enroll.email', ({ address }) => {
        const to = address ?? state.user.email?.address
        if (to === undefined) throw invalid('address', 'required')
        return sendTo('email', to, 'Email')
      }),
      webauthn: server.operation('mfa.enroll.webauthn', ({ name }, call): MfaEnrollment => {
        runCeremony(server, 'mfa.enroll.webauthn')
        return withCodes(call, finish(call, { type: 'webauthn', name: name ?? 'Security key' }))
      }),
      push: server.operation('mfa.enroll.push', ({ name }): MfaEnrollment => {
        refuseTwice('push')
        const { id } = start('push', name ?? 'Phone', {})
        return { status: 'pending', type: 'push', id, uri: `latchkey-push://enroll/${id}` }
      }),
    },
    confirm: server.operation('mfa.confirm', ({ enrollmentId, code, name }, call) => {
      const enrollment = find(enrollmentId)
      check(enrollment, code ?? '')
      enrollments.delete(enrollmentId)
      const { type, destination, secret, lastStep, codeDigests } = enrollment
      const done = finish(call, { type, name: name ?? enrollment.name, destination, secret, lastStep })
      if (!codeDigests) return withCodes(call, done)
      storeBackupCodes(server, codeDigests)
      call.changed('backupCodes')
      return done
    }),
    resend: server.operation('mfa.resend', ({ enrollmentId }): MfaEnrollment => {
      const { id, type, challenge } = find(enrollmentId)
      if (!challenge || (type !== 'sms' && type !== 'email')) throw notFound()
      resendChallenge(server, challenge)
      return { status: 'pending', type, id, challenge: toChallenge(challenge) }
    }),
    abandon: server.operation('mfa.abandon', ({ enrollmentId }) => {
      // One that is gone already is as the user wants it.
      enrollments.delete(enrollmentId)
      return { status: 'done', effects: { currentSession: 'kept', otherSessions: 'kept' } }
    }),
  }
}
