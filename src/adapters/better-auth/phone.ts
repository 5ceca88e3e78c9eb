/**
 * Through the phone-number plugin. Measured on the server of 1.7:
 *
 * - By default it sends a code to any text that is called a number, so what is none is refused here.
 * - Whether somebody else has the number is found out only with the right code, so `taken` comes from `verify`.
 * - The user's own number counts as taken too; one that is not verified yet is verified in another way.
 * - The answer to the right code holds the token of the session. It stays here.
 */
import {
  AccountError,
  type Effects,
  type FieldErrorCode,
  isAccountError,
  type PhoneChange,
  type PhoneOperations,
} from '../../contract/index.js'
import { maskPhone } from '../shared/mask.js'
import type { Backend, Call } from './backend.js'
import type { BetterAuthClientLike } from './client.js'
import { assertRested, resendAt } from './cooldown.js'
import type { Offered } from './offered.js'

type Plugin = NonNullable<BetterAuthClientLike['phoneNumber']>

interface Pending {
  id: string
  userId: string
  number: string
  sentAt: number
  /** The server takes this code no longer. */
  spent?: true | undefined
}

const done: Effects = { currentSession: 'kept', otherSessions: 'kept', changed: ['account'] }

const invalid = (code: FieldErrorCode): AccountError =>
  new AccountError('validation', { fields: [{ field: 'number', code }] })

function toChange({ id, number, sentAt, spent }: Pending, effects?: Effects): PhoneChange {
  return {
    id,
    number,
    status: effects ? 'complete' : 'pending',
    challenge: {
      id,
      channel: 'sms',
      method: 'code',
      status: effects ? 'verified' : 'sent',
      destination: maskPhone(number),
      ...(!effects && { resendAt: resendAt(sentAt) }),
      ...(spent && { attemptsLeft: 0 }),
    },
    ...(effects && { effects }),
  }
}

export function phoneGroup(backend: Backend, plugin: Plugin): Offered<PhoneOperations> {
  const { client, events } = backend
  let pending: Pending | null = null
  let changes = 0

  /** The change that is under way, if this user began it. */
  async function find(call: Call, id: string): Promise<{ change: Pending; row: Record<string, unknown> }> {
    const { user } = await backend.signedIn(call)
    if (pending?.id !== id || pending.userId !== user.id) throw new AccountError('not_found', {})
    return { change: pending, row: user.row }
  }

  function finish(change: Pending): PhoneChange {
    pending = null
    events.changed('phone', 'account')
    return toChange(change, done)
  }

  async function send(call: Call, phoneNumber: string): Promise<void> {
    await backend.request({ ...call, plugin: 'phoneNumber' }, (fetchOptions) =>
      plugin.sendOtp({ phoneNumber, fetchOptions }),
    )
  }

  return {
    async start({ number }, context) {
      const call: Call = { operation: 'phone.start', context }
      // E.164, as the contract has it.
      if (!/^\+[1-9]\d{6,14}$/.test(number)) throw invalid('invalid')
      const { id: userId, row } = (await backend.signedIn(call)).user
      if (row.phoneNumber === number && row.phoneNumberVerified === true) throw invalid('same_as_current')
      await send(call, number)
      changes += 1
      pending = { id: `phone.${changes}`, userId, number, sentAt: Date.now() }
      return toChange(pending)
    },

    async verify({ id, code }, context) {
      const call: Call = { operation: 'phone.verify', context }
      const { change, row } = await find(call, id)
      if (change.spent) throw new AccountError('code_expired', {})
      const phoneNumber = change.number
      const isOwn = row.phoneNumber === phoneNumber
      // The answer to a former try was lost.
      if (isOwn && row.phoneNumberVerified === true) return finish(change)
      const whose = isOwn ? { disableSession: true } : { updatePhoneNumber: true }
      try {
        await backend.request({ ...call, plugin: 'phoneNumber' }, (fetchOptions) =>
          plugin.verify({ phoneNumber, code, ...whose, fetchOptions }),
        )
      } catch (error) {
        if (isAccountError(error) && error.code === 'code_expired') change.spent = true
        throw error
      }
      return finish(change)
    },

    async resend({ id }, context) {
      const call: Call = { operation: 'phone.resend', context }
      const { change } = await find(call, id)
      assertRested(change.sentAt)
      await send(call, change.number)
      change.sentAt = Date.now()
      change.spent = undefined
      return toChange(change)
    },

    async remove(context) {
      const call: Call = { operation: 'phone.remove', context }
      await backend.request(call, (fetchOptions) => client.updateUser({ phoneNumber: null, fetchOptions }))
      events.changed('phone', 'account')
      return { status: 'done', effects: done }
    },
  }
}
