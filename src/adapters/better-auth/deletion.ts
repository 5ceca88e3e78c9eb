/**
 * Through `/delete-user`. Measured on the server of 1.7:
 *
 * - With a recent sign-in it deletes at once. With an older one it wants a new sign-in or the password in the same call.
 * - With `sendDeleteAccountVerification` it mails a link instead, however old the sign-in is and whatever `beforeDelete`
 *   would say, which it asks only when the link is opened. So what is in the way is looked at here before anything is sent.
 * - What `beforeDelete` throws reaches the client with all of its members: `blockers` among them are the contract's own.
 */
import { AccountError, type DeletionEligibility, type DeletionOperations } from '../../contract/index.js'
import { maskEmail } from '../shared/mask.js'
import type { Backend, Call } from './backend.js'
import { isBlocking, readBlockers } from './blockers.js'
import { notBetterAuth } from './errors.js'
import type { BetterAuthHost } from './host.js'
import { record, text, texts } from './parse.js'
import type { PasswordProofs } from './password-proofs.js'

type CheckDeletion = NonNullable<BetterAuthHost['checkDeletion']>

/** Keyboards compose characters in different ways, and a space at the end is not seen. */
function phrase(typed: string): string {
  return typed.normalize('NFC').trim()
}

async function eligibility(backend: Backend, call: Call, checkDeletion: CheckDeletion): Promise<DeletionEligibility> {
  const answer = record(await backend.request({ ...call, plugin: 'host' }, checkDeletion))
  if (!Array.isArray(answer?.blockers)) {
    throw new AccountError('misconfigured', {
      hint: '`host.checkDeletion` has to answer with `{ data: { blockers } }`.',
    })
  }
  const blockers = readBlockers(answer.blockers)
  const { mode } = answer
  const [consequences, confirmPhrase] = [texts(answer.consequences), text(answer.confirmPhrase)]
  return {
    eligible: !blockers.some(isBlocking),
    blockers,
    mode: mode === 'immediate' || mode === 'confirm_by_email' ? mode : 'unknown',
    ...(consequences.length > 0 && { consequences }),
    ...(confirmPhrase !== undefined && { confirmPhrase }),
  }
}

/**
 * `cancel` is not here: the server deletes at once, or when its link is opened, and keeps no deletion for later.
 *
 * @param checkDeletion the host's own call: the server has nothing to ask beforehand
 */
export function deletionGroup(
  backend: Backend,
  passwords: PasswordProofs,
  checkDeletion: BetterAuthHost['checkDeletion'],
): DeletionOperations {
  const { client, events } = backend

  async function assertNothingInTheWay(call: Call, confirm: string): Promise<void> {
    if (!checkDeletion) return
    const { blockers, confirmPhrase } = await eligibility(backend, call, checkDeletion)
    if (blockers.some(isBlocking)) throw new AccountError('blocked', { blockers })
    if (confirmPhrase !== undefined && phrase(confirm) !== phrase(confirmPhrase)) {
      throw new AccountError('validation', { fields: [{ field: 'confirm', code: 'invalid' }] })
    }
  }

  return {
    ...(checkDeletion && {
      check: async (context) => eligibility(backend, { operation: 'deletion.check', context }, checkDeletion),
    }),

    async request({ confirm = '', returnTo }, context) {
      const call: Call = { operation: 'deletion.request', context, plugin: 'deleteUser', takesPassword: true }
      await assertNothingInTheWay(call, confirm)
      const password = passwords.heldFor(call)
      const callbackURL = returnTo ?? (typeof location === 'undefined' ? '/' : location.href)
      const data = await backend.request(call, (fetchOptions) =>
        client.deleteUser({ ...(password !== undefined && { password }), callbackURL, fetchOptions }),
      )
      switch (record(data)?.message) {
        case 'Verification email sent': {
          const { user } = await backend.signedIn(call)
          return { status: 'done', outcome: 'confirmation_sent', destination: maskEmail(user.email) }
        }
        case 'User deleted':
          events.signedOut()
          return { status: 'done', outcome: 'deleted', effects: { currentSession: 'ended', otherSessions: 'ended' } }
        default:
          throw notBetterAuth()
      }
    },
  }
}
