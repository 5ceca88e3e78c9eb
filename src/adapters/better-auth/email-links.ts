/**
 * The address is changed by links, through `user.changeEmail` of the server. Measured on the server of 1.7:
 *
 * - The answer to every request is the same, whatever is sent and to whom. Which links there are is for the host to say
 *   (`changeEmailLinks`); a user whose current address is not verified gets the one to the new address alone.
 * - A user whose current address is not verified may have the new one at once (`updateEmailWithoutVerification`), so the
 *   session is read again.
 * - A link is good by itself: nothing is kept on the server that could be taken back. So there is no `cancel`.
 */
import { AccountError, type EmailOperations } from '../../contract/index.js'
import type { Backend, Call } from './backend.js'
import { assertRested } from './cooldown.js'
import { emailChanges, isSame, newProof, type Proof, type StoredChange, toChange } from './email-change.js'
import type { Offered } from './offered.js'
import type { SignedIn } from './signed-in.js'

export type EmailLinks = 'new' | 'current_and_new'

export function emailByLinks(
  backend: Backend,
  links: EmailLinks,
): Offered<EmailOperations, 'start' | 'resend' | 'pending'> {
  const changes = emailChanges(backend)

  async function send(call: Call, newEmail: string, returnTo: string | undefined): Promise<void> {
    const here = typeof location === 'undefined' ? undefined : location.href
    const callbackURL = returnTo ?? here
    await backend.request(call, (fetchOptions) =>
      backend.client.changeEmail({ newEmail, ...(callbackURL !== undefined && { callbackURL }), fetchOptions }),
    )
  }

  function proofs({ row }: SignedIn['user']): Proof[] {
    if (links === 'new' || row.emailVerified !== true) return [newProof('new', 'link')]
    return [newProof('current', 'link'), newProof('new', 'link', true)]
  }

  /** The link that goes out first: the server sends the next one when it is opened, and tells nobody. */
  const first = ({ proofs: [proof] }: StoredChange): Proof | undefined => proof

  return {
    async start({ newEmail, returnTo }, context) {
      const call: Call = { operation: 'email.start', context }
      const { user } = await backend.signedIn(call)
      await send(call, newEmail, returnTo)
      const change = changes.begin(user, newEmail, proofs(user))
      const now = await backend.signedIn({ ...call, context: { ...context, fresh: true } })
      return isSame(now.user.email, newEmail) ? changes.finish(change) : toChange(change)
    },

    async resend({ id, challengeId }, context) {
      const call: Call = { operation: 'email.resend', context }
      const { change } = await changes.find(call, id)
      const proof = first(change)
      if (proof?.id !== challengeId) throw new AccountError('not_found', {})
      assertRested(proof.sentAt)
      await send(call, change.newEmail, undefined)
      proof.sentAt = Date.now()
      return toChange(changes.keep(change))
    },

    async pending(context) {
      const { user } = await backend.signedIn({ operation: 'email.pending', context })
      const change = changes.pending(user)
      return change && toChange(change)
    },
  }
}
