/**
 * Through the two-factor plugin. Measured on the server of 1.7:
 *
 * - There is one authenticator app and no list of factors: whether it is on is all that the session says. Codes by SMS or
 *   mail are an option of the whole server, which a client can neither see nor confirm, and so are not offered.
 * - A new secret counts for nothing until its first code was right, and the next one takes its place. So there is nothing
 *   to take back on the server when the user walks away.
 * - The backup codes come with the secret. They work only once it counts, so they are kept here until then.
 * - Turning it on (with the first right code) and off puts a new session in place of the current one.
 */
import {
  AccountError,
  type Done,
  type Effects,
  type MfaEnrolled,
  type MfaFactor,
  type MfaOperations,
} from '../../contract/index.js'
import type { Backend, Call } from './backend.js'
import type { BetterAuthClientLike } from './client.js'
import { notBetterAuth } from './errors.js'
import type { Offered } from './offered.js'
import { record, text, texts } from './parse.js'
import type { PasswordProofs } from './password-proofs.js'
import { verifyTotp } from './sign-in-again.js'

export type MfaGroup = MfaOperations &
  Offered<MfaOperations, 'abandon' | 'remove' | 'disableAll'> & { enroll: Offered<MfaOperations['enroll'], 'totp'> }

type Plugin = NonNullable<BetterAuthClientLike['twoFactor']>

const factor: MfaFactor = { id: 'totp', type: 'totp' }

const rotated: Effects = {
  currentSession: 'rotated',
  otherSessions: 'kept',
  changed: ['account', 'backupCodes', 'sessions'],
}

/** What the address of the QR code says, of which a client that shows no QR code needs the parts. */
function readUri(uri: string): { secret: string; digits: number; period: number } {
  const { searchParams } = new URL(uri)
  return {
    secret: (searchParams.get('secret') ?? '').replace(/=+$/, ''),
    digits: Number(searchParams.get('digits') ?? 6),
    period: Number(searchParams.get('period') ?? 30),
  }
}

export function mfaGroup(backend: Backend, plugin: Plugin, passwords: PasswordProofs): MfaGroup {
  const { events } = backend
  let pending: { id: string; userId: string; backupCodes: readonly string[] } | undefined
  let enrollments = 0

  function changed(): void {
    events.changed('mfa', 'account', 'backupCodes', 'sessions')
  }

  async function turnOff(call: Call): Promise<Done> {
    const password = await passwords.passwordFor(call)
    await backend.replaceSession(call, async (inside) => {
      await backend.request(inside, (fetchOptions) => plugin.disable({ password, fetchOptions }))
      pending = undefined
      changed()
    })
    return { status: 'done', effects: rotated }
  }

  return {
    async status(context) {
      const { user } = await backend.signedIn({ operation: 'mfa.status', context })
      return { enabled: user.twoFactor, factors: user.twoFactor ? [factor] : [] }
    },

    enroll: {
      async totp(_input, context) {
        const call: Call = { operation: 'mfa.enroll.totp', context, plugin: 'twoFactor' }
        const password = await passwords.passwordFor(call)
        const userId = (await backend.signedIn(call)).user.id
        // A server with `skipVerificationOnEnable` turns it on here already, and so makes the new session here.
        const data = await backend.replaceSession(call, (inside) =>
          backend.request(inside, (fetchOptions) => plugin.enable({ password, fetchOptions })),
        )
        const answer = record(data)
        const uri = text(answer?.totpURI)
        if (uri === undefined) throw notBetterAuth()
        enrollments += 1
        pending = { id: `totp.${enrollments}`, userId, backupCodes: texts(answer?.backupCodes) }
        return { status: 'pending', type: 'totp', id: pending.id, uri, ...readUri(uri) }
      },
    },

    async confirm({ enrollmentId, code = '' }, context): Promise<MfaEnrolled> {
      const enrollment = pending
      if (enrollment?.id !== enrollmentId) throw new AccountError('not_found', {})
      await backend.replaceSession({ operation: 'mfa.confirm', context, plugin: 'twoFactor' }, async (inside) => {
        const { user } = await backend.signedIn(inside)
        if (user.id !== enrollment.userId) throw new AccountError('not_found', {})
        await verifyTotp(backend, inside, code)
        changed()
        backend.client.$store.notify('$sessionSignal')
      })
      // Not before the caller has them: one who gave up waiting can confirm again, and gets the codes then.
      pending = undefined
      return { status: 'done', factor, backupCodes: enrollment.backupCodes, effects: rotated }
    },

    async abandon({ enrollmentId }, context) {
      const { user } = await backend.signedIn({ operation: 'mfa.abandon', context: { ...context, fresh: true } })
      if (pending?.id === enrollmentId) pending = undefined
      // The answer to a right code was lost, and it is on.
      if (user.twoFactor) changed()
      return { status: 'done', effects: { currentSession: 'kept', otherSessions: 'kept' } }
    },

    async remove({ factorId }, context) {
      if (factorId !== factor.id) throw new AccountError('not_found', {})
      return turnOff({ operation: 'mfa.remove', context, plugin: 'twoFactor' })
    },

    disableAll: async (context) => turnOff({ operation: 'mfa.disableAll', context, plugin: 'twoFactor' }),
  }
}
