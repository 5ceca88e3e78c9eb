/**
 * Clerk has no change of an address, only addresses: a new one is added and proved, made the primary one, and the former
 * one is removed. A step-up may be asked for at each of the three, so `verify` goes on where it stopped when it is repeated.
 *
 * Only the new address is proved. A code to the current one is the step-up that Clerk asks for.
 */
import { AccountError, type EmailChange, type EmailOperations } from '../../contract/index.js'
import { maskEmail } from '../shared/mask.js'
import type { Backend, Call } from './backend.js'
import type { ClerkEmailAddress, ClerkUser } from './clerk.js'
import { assertRested, codeExpiry, codeLength } from './codes.js'
import { isVerifiedAlready } from './failures.js'
import type { Offered } from './offered.js'
import { remember } from './remember.js'

export type EmailGroup = Offered<EmailOperations>

/**
 * Finishes a change whose link was opened elsewhere, in another tab or on the phone, when `user` shows that it was. Returns
 * the user as they are then.
 */
export type FinishLinked = (call: Call, user: ClerkUser) => Promise<ClerkUser>

const sameAddress = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()
const isVerified = ({ verification }: ClerkEmailAddress): boolean => verification?.status === 'verified'

function toChange(email: ClerkEmailAddress): EmailChange {
  const { id, emailAddress, verification } = email
  return {
    id,
    newEmail: emailAddress,
    status: 'pending',
    challenges: [
      {
        id,
        role: 'new',
        channel: 'email',
        method: verification?.strategy === 'email_link' ? 'link' : 'code',
        status: isVerified(email) ? 'verified' : 'sent',
        destination: maskEmail(emailAddress),
        ...(verification?.strategy !== 'email_link' && { codeLength, alphabet: 'digits' as const }),
        ...codeExpiry(verification),
      },
    ],
  }
}

/** @param keepFormer leaves the former address with the account, as one that is not the primary one */
export function emailGroup(
  backend: Backend,
  keepFormer: boolean,
): { operations: EmailGroup; finishLinked: FinishLinked } {
  /** The change by a link that began in this tab. */
  const byLink = remember('link')

  function find(user: ClerkUser, id: string): ClerkEmailAddress {
    const found = user.emailAddresses.find((email) => email.id === id)
    if (!found || id === user.primaryEmailAddressId) throw new AccountError('not_found', {})
    return found
  }

  async function send(call: Call, id: string, returnTo = '/'): Promise<EmailChange> {
    const email = find(await backend.user(call), id)
    const ways = backend.settings().attribute('email_address')?.verifications ?? []
    const isLink = ways.includes('email_link') && !ways.includes('email_code')
    const redirectUrl = typeof location === 'undefined' ? returnTo : new URL(returnTo, location.href).href
    const params = isLink ? ({ strategy: 'email_link', redirectUrl } as const) : ({ strategy: 'email_code' } as const)
    await backend.change(call, () => email.prepareVerification(params))
    if (isLink) byLink.set(id)
    return toChange(find(await backend.user(call), id))
  }

  async function makePrimary(call: Call, id: string): Promise<EmailChange> {
    const user = await backend.user(call)
    const formerId = user.primaryEmailAddressId
    const { emailAddress } = find(user, id)
    await backend.change(call, () => user.update({ primaryEmailAddressId: id }))
    const former = (await backend.user(call)).emailAddresses.find((email) => email.id === formerId)
    if (former && !keepFormer) {
      // An address that came with a connected account stays with it, and no failure here undoes the change.
      await backend.change(call, () => former.destroy()).catch(() => undefined)
    }
    if (byLink.get() === id) byLink.set(null)
    return {
      id,
      newEmail: emailAddress,
      status: 'complete',
      challenges: [],
      effects: { currentSession: 'kept', otherSessions: 'kept', changed: ['account', 'connections'] },
    }
  }

  async function finishLinked(call: Call, user: ClerkUser): Promise<ClerkUser> {
    const id = byLink.get()
    const opened = user.emailAddresses.find((email) => email.id === id && isVerified(email))
    if (!opened || opened.id === user.primaryEmailAddressId) return user
    // Tried again at the next reading when it cannot be finished now.
    await makePrimary(call, opened.id).catch(() => undefined)
    return backend.user(call)
  }

  const operations: EmailGroup = {
    async start({ newEmail, returnTo }, context) {
      const call: Call = { operation: 'email.start', context, field: 'newEmail', setting: 'email addresses' }
      const user = await backend.user(call)
      const known = user.emailAddresses.find(({ emailAddress }) => sameAddress(emailAddress, newEmail))
      if (known && known.id === user.primaryEmailAddressId) {
        throw new AccountError('validation', { fields: [{ field: 'newEmail', code: 'same_as_current' }] })
      }
      if (known && isVerified(known)) return makePrimary(call, known.id)
      const { id } = known ?? (await backend.change(call, () => user.createEmailAddress({ email: newEmail })))
      return send(call, id, returnTo)
    },

    async verify({ id, code }, context) {
      const call: Call = { operation: 'email.verify', context, field: 'code' }
      const email = find(await backend.user(call), id)
      if (!isVerified(email)) {
        await backend.change(call, async () => {
          await email.attemptVerification({ code }).catch((error: unknown) => {
            if (!isVerifiedAlready(error)) throw error
          })
        })
      }
      return makePrimary(call, id)
    },

    async resend({ id }, context) {
      const call: Call = { operation: 'email.resend', context }
      assertRested(find(await backend.user(call), id).verification)
      return send(call, id)
    },

    async pending(context) {
      const call: Call = { operation: 'email.pending', context }
      const { emailAddresses, primaryEmailAddressId } = await finishLinked(call, await backend.readUser(call))
      const open = emailAddresses.findLast(
        (email) => email.id !== primaryEmailAddressId && !isVerified(email) && email.verification?.strategy,
      )
      return open ? toChange(open) : null
    },

    async cancel({ id }, context) {
      const call: Call = { operation: 'email.cancel', context }
      const email = find(await backend.user(call), id)
      await backend.change(call, () => email.destroy())
      if (byLink.get() === id) byLink.set(null)
      return { status: 'done' }
    },
  }
  return { operations, finishLinked }
}
