import { AccountError, type PhoneChange, type PhoneOperations } from '../../contract/index.js'
import { maskPhone } from '../shared/mask.js'
import type { Backend, Call } from './backend.js'
import type { ClerkPhoneNumber, ClerkUser } from './clerk.js'
import { assertRested, codeExpiry, codeLength } from './codes.js'
import { isVerifiedAlready } from './failures.js'
import type { Offered } from './offered.js'

export type PhoneGroup = Offered<PhoneOperations>

export const isVerified = ({ verification }: ClerkPhoneNumber): boolean => verification?.status === 'verified'

export function findPhone({ phoneNumbers }: ClerkUser, id: string): ClerkPhoneNumber {
  const found = phoneNumbers.find((phone) => phone.id === id)
  if (!found) throw new AccountError('not_found', {})
  return found
}

/** The same number written in another way: `+49 151 …`. */
export function findNumber({ phoneNumbers }: ClerkUser, number: string): ClerkPhoneNumber | undefined {
  const digits = (text: string): string => text.replace(/[^+\d]/g, '')
  return phoneNumbers.find(({ phoneNumber }) => digits(phoneNumber) === digits(number))
}

export function phoneChallenge({
  id,
  phoneNumber,
  verification,
}: ClerkPhoneNumber): NonNullable<PhoneChange['challenge']> {
  return {
    id,
    channel: 'sms',
    method: 'code',
    status: 'sent',
    destination: maskPhone(phoneNumber),
    codeLength,
    alphabet: 'digits',
    ...codeExpiry(verification),
  }
}

/** Proves a number by its code, unless it was proved before the call was repeated. */
export async function provePhone(backend: Backend, call: Call, phone: ClerkPhoneNumber, code: string): Promise<void> {
  if (isVerified(phone)) return
  await backend.change(call, async () => {
    await phone.attemptVerification({ code }).catch((error: unknown) => {
      if (!isVerifiedAlready(error)) throw error
    })
  })
}

/** As with addresses: a number is added and proved, made the primary one, and the former one is removed. */
export function phoneGroup(backend: Backend): PhoneGroup {
  async function send(call: Call, id: string): Promise<PhoneChange> {
    const phone = findPhone(await backend.user(call), id)
    await backend.change(call, () => phone.prepareVerification())
    const sent = findPhone(await backend.user(call), id)
    return { id, number: sent.phoneNumber, status: 'pending', challenge: phoneChallenge(sent) }
  }

  async function makePrimary(call: Call, id: string): Promise<PhoneChange> {
    const user = await backend.user(call)
    const formerId = user.primaryPhoneNumberId
    if (formerId !== id) {
      await backend.change(call, () => user.update({ primaryPhoneNumberId: id }))
      const former = (await backend.user(call)).phoneNumbers.find((phone) => phone.id === formerId)
      // It may still be a second factor, and no failure here undoes the change.
      if (former && !former.reservedForSecondFactor) {
        await backend.change(call, () => former.destroy()).catch(() => undefined)
      }
    }
    const { phoneNumber } = findPhone(await backend.user(call), id)
    return {
      id,
      number: phoneNumber,
      status: 'complete',
      effects: { currentSession: 'kept', otherSessions: 'kept', changed: ['account', 'mfa'] },
    }
  }

  return {
    async start({ number }, context) {
      const call: Call = { operation: 'phone.start', context, field: 'number', setting: 'phone numbers' }
      const user = await backend.user(call)
      const known = findNumber(user, number)
      if (known && isVerified(known)) return makePrimary(call, known.id)
      const { id } = known ?? (await backend.change(call, () => user.createPhoneNumber({ phoneNumber: number })))
      return send(call, id)
    },

    async verify({ id, code }, context) {
      const call: Call = { operation: 'phone.verify', context, field: 'code' }
      const user = await backend.user(call)
      const phone = findPhone(user, id)
      await provePhone(backend, call, phone, code)
      return makePrimary(call, id)
    },

    async resend({ id }, context) {
      const call: Call = { operation: 'phone.resend', context }
      assertRested(findPhone(await backend.user(call), id).verification)
      return send(call, id)
    },

    async remove(context) {
      const call: Call = { operation: 'phone.remove', context }
      const user = await backend.user(call)
      if (user.primaryPhoneNumberId === null) throw new AccountError('not_found', {})
      const phone = findPhone(user, user.primaryPhoneNumberId)
      await backend.change(call, () => phone.destroy())
      return { status: 'done', effects: { currentSession: 'kept', otherSessions: 'kept', changed: ['account', 'mfa'] } }
    },
  }
}
