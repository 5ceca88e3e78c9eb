/**
 * The address is changed by codes of the email-otp plugin. Measured on the server of 1.7:
 *
 * - With `verifyCurrentEmail` the code at the current address comes first: the server sends the one to the new address in
 *   exchange for it, so the new address waits. The client is not told of this setting; a request without that code is
 *   refused before anything is sent, and so tells.
 * - That exchange uses the code up. A further code to the new address costs a further one at the current address, so
 *   sending it again begins both anew.
 * - For an address that somebody else has the server answers as for a free one and sends nothing: no code fits then.
 * - Three wrong codes use a code up. The server says so once, and calls every later one merely wrong.
 */
import { AccountError, type EmailOperations, isAccountError } from '../../contract/index.js'
import type { Backend, Call } from './backend.js'
import type { BetterAuthClientLike } from './client.js'
import { assertRested } from './cooldown.js'
import { emailChanges, newProof, type Proof, type StoredChange, toChange } from './email-change.js'
import type { Offered } from './offered.js'

type Plugin = NonNullable<BetterAuthClientLike['emailOtp']>

/** The server wants the code that is at the current address. */
function lacksCode(error: unknown): boolean {
  if (!isAccountError(error) || error.code !== 'validation') return false
  return error.data.fields.some(({ field, code }) => field === 'code' && code === 'required')
}

export function emailByCodes(backend: Backend, plugin: Plugin): Offered<EmailOperations> {
  const changes = emailChanges(backend)

  async function request(call: Call, newEmail: string, otp?: string): Promise<void> {
    await backend.request({ ...call, plugin: 'emailOtp' }, (fetchOptions) =>
      plugin.requestEmailChange({ newEmail, ...(otp !== undefined && { otp }), fetchOptions }),
    )
  }

  async function sendToCurrent(call: Call, email: string): Promise<void> {
    await backend.request({ ...call, plugin: 'emailOtp' }, (fetchOptions) =>
      plugin.sendVerificationOtp({ email, type: 'email-verification', fetchOptions }),
    )
  }

  /** Asks for the change. Answers with the proofs that the server wants, and has the first code sent. */
  async function begin(call: Call, newEmail: string, currentEmail: string): Promise<Proof[]> {
    try {
      await request(call, newEmail)
      return [newProof('new', 'code')]
    } catch (error) {
      if (!lacksCode(error)) throw error
      await sendToCurrent(call, currentEmail)
      return [newProof('current', 'code'), newProof('new', 'code', true)]
    }
  }

  /** Hands the code over. Answers whether the change is complete. */
  async function prove(call: Call, { newEmail }: StoredChange, role: Proof['role'], otp: string): Promise<boolean> {
    if (role === 'current') {
      await request(call, newEmail, otp)
      return false
    }
    await backend.request({ ...call, plugin: 'emailOtp' }, (fetchOptions) =>
      plugin.changeEmail({ newEmail, otp, fetchOptions }),
    )
    return true
  }

  return {
    async start({ newEmail }, context) {
      const call: Call = { operation: 'email.start', context }
      const { user } = await backend.signedIn(call)
      return toChange(changes.begin(user, newEmail, await begin(call, newEmail, user.email)))
    },

    async verify({ id, challengeId, code }, context) {
      const call: Call = { operation: 'email.verify', context }
      const { change, isFinished } = await changes.find(call, id)
      const proof = change.proofs.find((one) => one.id === challengeId)
      if (proof === undefined) throw new AccountError('not_found', {})
      if (isFinished) return changes.finish(change)
      if (proof.status !== 'sent' || proof.spent) throw new AccountError('code_expired', {})
      try {
        if (await prove(call, change, proof.role, code)) return changes.finish(change)
      } catch (error) {
        if (isAccountError(error) && error.code === 'code_expired') {
          proof.spent = true
          changes.keep(change)
        }
        throw error
      }
      proof.status = 'verified'
      const next = change.proofs.find(({ status }) => status === 'waiting')
      if (next) Object.assign(next, { status: 'sent', sentAt: Date.now() })
      return toChange(changes.keep(change))
    },

    async resend({ id, challengeId }, context) {
      const call: Call = { operation: 'email.resend', context }
      const { change } = await changes.find(call, id)
      const proof = change.proofs.find((one) => one.id === challengeId)
      if (proof === undefined) throw new AccountError('not_found', {})
      if (proof.status !== 'sent') return toChange(change)
      assertRested(proof.sentAt)
      if (proof.role === 'current') {
        await sendToCurrent(call, change.currentEmail)
        Object.assign(proof, { sentAt: Date.now(), spent: undefined })
      } else {
        change.proofs = await begin(call, change.newEmail, change.currentEmail)
      }
      return toChange(changes.keep(change))
    },

    async pending(context) {
      const { user } = await backend.signedIn({ operation: 'email.pending', context })
      const change = changes.pending(user)
      return change && toChange(change)
    },

    /** The codes on their way stay good for the server, but only this user could use them, and has no field for them. */
    async cancel({ id }, context) {
      await changes.find({ operation: 'email.cancel', context }, id)
      changes.forget()
      return { status: 'done', effects: { currentSession: 'kept', otherSessions: 'kept' } }
    },
  }
}
