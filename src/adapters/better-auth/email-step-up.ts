/**
 * The proof of a user without a password: a new sign-in by a mailed code. Measured on the server of 1.7:
 *
 * - It leaves the current session alone until the code was right, so a user who stops on the way stays signed in.
 * - It asks for no second factor, so it is no proof for a user who has one.
 * - For an address that is not verified it takes the password away and ends all sessions, so it is not offered there.
 */
import { AccountError, type Challenge, type StepUpMethod } from '../../contract/index.js'
import { maskEmail } from '../shared/mask.js'
import type { Backend, Call } from './backend.js'
import type { BetterAuthClientLike } from './client.js'
import { assertRested, resendAt } from './cooldown.js'
import { record, text } from './parse.js'
import { endFormer } from './sign-in-again.js'
import type { SignedIn } from './signed-in.js'

export type EmailOtpPlugin = NonNullable<BetterAuthClientLike['emailOtp']>

/** The code as a way to prove that it is the user, where it is one. Not beside a password, which is worth more. */
export function emailMethods(
  plugin: EmailOtpPlugin | undefined,
  { user }: SignedIn,
  hasPassword: boolean,
): StepUpMethod[] {
  if (!plugin || hasPassword || user.twoFactor || user.row.emailVerified !== true) return []
  return [{ id: 'email', type: 'email', destination: maskEmail(user.email) }]
}

export interface EmailProofs {
  /** Sends a code, unless one was sent a moment ago. */
  begin: (call: Call) => Promise<Challenge>
  resend: (call: Call, challengeId: string) => Promise<Challenge>
  /** Puts a new session in place of the current one. */
  prove: (call: Call, code: string) => Promise<void>
}

export function emailProofs(backend: Backend, plugin: EmailOtpPlugin | undefined): EmailProofs {
  const { client, events } = backend
  let sent: { id: string; userId: string; at: number } | undefined
  let challenges = 0

  async function send(call: Call, plugin: EmailOtpPlugin, { id: userId, email }: SignedIn['user']): Promise<Challenge> {
    if (sent?.userId === userId) assertRested(sent.at)
    await backend.request({ ...call, plugin: 'emailOtp' }, (fetchOptions) =>
      plugin.sendVerificationOtp({ email, type: 'sign-in', fetchOptions }),
    )
    challenges += 1
    sent = { id: `step-up.${challenges}`, userId, at: Date.now() }
    return toChallenge(sent, email)
  }

  function toChallenge({ id, at }: { id: string; at: number }, email: string): Challenge {
    return {
      id,
      channel: 'email',
      method: 'code',
      status: 'sent',
      destination: maskEmail(email),
      resendAt: resendAt(at),
    }
  }

  return {
    async begin(call) {
      if (!plugin) throw new AccountError('unsupported', { operation: 'stepUp.begin' })
      const { user } = await backend.signedIn(call)
      const isFresh = sent?.userId === user.id && Date.parse(resendAt(sent.at)) > Date.now()
      return isFresh && sent ? toChallenge(sent, user.email) : send(call, plugin, user)
    },

    async resend(call, challengeId) {
      const { user } = await backend.signedIn(call)
      if (!plugin || sent?.id !== challengeId || sent.userId !== user.id) throw new AccountError('not_found', {})
      return send(call, plugin, user)
    },

    async prove(call, code) {
      const former = await backend.signedIn(call)
      const { email } = former.user
      await backend.replaceSession({ ...call, plugin: 'emailOtp', passwordField: undefined }, async (inside) => {
        const answer = await backend.request(inside, (fetchOptions) =>
          client.$fetch('/sign-in/email-otp', { ...fetchOptions, method: 'POST', body: { email, otp: code } }),
        )
        await endFormer(backend, inside, former, text(record(answer)?.token))
        sent = undefined
        client.$store.notify('$sessionSignal')
        // In here, so that it happens too when the user has closed the dialog meanwhile.
        events.changed('sessions')
      })
    },
  }
}
