/** Adding, proving and removing second factors. Loaded when a user does one of these. */
import { AccountError, type Done, type Effects, type MfaEnrolled, type MfaEnrollment } from '../../contract/index.js'
import type { Backend, Call } from './backend.js'
import { assertRested } from './codes.js'
import { app, factorsOf, type MfaChanges, toFactor } from './mfa.js'
import { findNumber, findPhone, isVerified, phoneChallenge, provePhone } from './phone.js'

const effects: Effects = { currentSession: 'kept', otherSessions: 'kept', changed: ['account', 'backupCodes', 'phone'] }
const done: Done = { status: 'done', effects }

/** What the address of the QR code says, of which a client that shows no QR code needs the parts. */
function readUri(uri: string): { digits: number; period: number } {
  const { searchParams } = new URL(uri)
  return { digits: Number(searchParams.get('digits') ?? 6), period: Number(searchParams.get('period') ?? 30) }
}

export function mfaChanges(backend: Backend): MfaChanges {
  /** An app that was scanned and not yet confirmed. The next secret takes its place, so there is one. */
  let scanned: string | undefined

  /** Reserves a number that is proved for the second factor: only then does it count. */
  async function reserve(call: Call, id: string): Promise<MfaEnrolled> {
    const phone = findPhone(await backend.user(call), id)
    const { backupCodes } = await backend.change(call, () => phone.setReservedForSecondFactor({ reserved: true }))
    const user = await backend.user(call)
    return { status: 'done', factor: toFactor(user, findPhone(user, id)), effects, ...(backupCodes && { backupCodes }) }
  }

  async function send(call: Call, id: string): Promise<MfaEnrollment> {
    const phone = findPhone(await backend.user(call), id)
    await backend.change(call, () => phone.prepareVerification())
    const challenge = phoneChallenge(findPhone(await backend.user(call), id))
    return { status: 'pending', type: 'sms', id, challenge }
  }

  async function turnOff(call: Call, factorId: string): Promise<void> {
    const user = await backend.user(call)
    if (factorId === app.id) {
      await backend.change(call, () => user.disableTOTP())
      return
    }
    const phone = findPhone(user, factorId)
    await backend.change(call, () => phone.setReservedForSecondFactor({ reserved: false }))
  }

  function assertOptional(left: number): void {
    const { secondFactorRequired } = backend.settings()
    if (secondFactorRequired && left === 0) throw new AccountError('forbidden', { reason: 'policy' })
  }

  return {
    enroll: {
      async totp(_input, context) {
        const call: Call = { operation: 'mfa.enroll.totp', context, setting: 'the authenticator application' }
        const user = await backend.user(call)
        const { id, secret, uri } = await backend.change(call, () => user.createTOTP())
        if (!secret || !uri) throw new AccountError('provider', {}, { message: 'Clerk gave no secret to scan.' })
        scanned = id
        return { status: 'pending', type: 'totp', id, secret: secret.replace(/=+$/, ''), uri, ...readUri(uri) }
      },

      async sms({ number }, context) {
        const setting = 'SMS codes as a second factor'
        const call: Call = { operation: 'mfa.enroll.sms', context, field: 'number', setting }
        const user = await backend.user(call)
        const known = findNumber(user, number)
        if (known?.reservedForSecondFactor) throw new AccountError('conflict', { kind: 'already_enrolled' })
        if (known && isVerified(known)) return reserve(call, known.id)
        const { id } = known ?? (await backend.change(call, () => user.createPhoneNumber({ phoneNumber: number })))
        return send(call, id)
      },
    },

    async confirm({ enrollmentId, code = '' }, context) {
      const call: Call = { operation: 'mfa.confirm', context, field: 'code' }
      const user = await backend.user(call)
      if (enrollmentId !== scanned) {
        const phone = findPhone(user, enrollmentId)
        await provePhone(backend, call, phone, code)
        return reserve(call, enrollmentId)
      }
      const { backupCodes } = await backend.change(call, () => user.verifyTOTP({ code }))
      scanned = undefined
      return { status: 'done', factor: app, effects, ...(backupCodes && { backupCodes }) }
    },

    async resend({ enrollmentId }, context) {
      const call: Call = { operation: 'mfa.resend', context }
      assertRested(findPhone(await backend.user(call), enrollmentId).verification)
      return send(call, enrollmentId)
    },

    async abandon({ enrollmentId }, context) {
      const call: Call = { operation: 'mfa.abandon', context }
      const user = await backend.readUser({ ...call, context: { ...context, fresh: true } })
      // A secret that nobody confirmed counts for nothing, and the next one takes its place.
      if (scanned === enrollmentId) scanned = undefined
      const phone = user.phoneNumbers.find(({ id }) => id === enrollmentId)
      if (phone && !isVerified(phone)) await backend.change(call, () => phone.destroy())
      return { status: 'done', effects: { currentSession: 'kept', otherSessions: 'kept' } }
    },

    async remove({ factorId }, context) {
      const call: Call = { operation: 'mfa.remove', context }
      const factors = factorsOf(await backend.user(call))
      if (!factors.some(({ id }) => id === factorId)) throw new AccountError('not_found', {})
      assertOptional(factors.length - 1)
      await turnOff(call, factorId)
      return done
    },

    async disableAll(context) {
      const call: Call = { operation: 'mfa.disableAll', context }
      assertOptional(0)
      for (const { id } of factorsOf(await backend.user(call))) await turnOff(call, id)
      return done
    },

    async setDefault({ factorId }, context) {
      const call: Call = { operation: 'mfa.setDefault', context }
      const user = await backend.user(call)
      if (factorId === app.id && user.totpEnabled) return done
      const phone = findPhone(user, factorId)
      if (user.totpEnabled) throw new AccountError('forbidden', { reason: 'policy' })
      await backend.change(call, () => phone.makeDefaultSecondFactor())
      return done
    },
  }
}
