import { AccountError, type Effects, type PhoneChange, type PhoneOperations } from '../../contract/index.js'
import { resendChallenge, type StoredChallenge, sendChallenge, spendCode, toChallenge } from './challenges.js'
import type { Complete } from './complete.js'
import { invalid, notFound } from './errors.js'
import type { Server } from './server.js'

interface StoredChange {
  id: string
  number: string
  challenge: StoredChallenge
}

export function phoneOperations(server: Server): Complete<PhoneOperations> {
  const { state } = server
  let pending: StoredChange | null = null

  function find(id: string): StoredChange {
    if (pending?.id !== id) throw notFound()
    return pending
  }

  return {
    start: server.operation('phone.start', ({ number }) => {
      if (!isE164(number)) throw invalid('number', 'invalid')
      if (state.user.phone?.number === number) throw invalid('number', 'same_as_current')
      if (state.taken.phones.includes(number)) throw new AccountError('conflict', { kind: 'taken', field: 'number' })
      const challenge = sendChallenge(server, { channel: 'sms', to: number, purpose: 'phone_change' })
      pending = { id: server.random.id('phone_change'), number, challenge }
      return toChange(pending)
    }),
    verify: server.operation('phone.verify', ({ id, code }, call) => {
      const change = find(id)
      spendCode(server, change.challenge, code)
      state.user.phone = { number: change.number, verified: true }
      state.user.updatedAt = server.date()
      pending = null
      call.changed('phone', 'account')
      return toChange(change, { currentSession: 'kept', otherSessions: 'kept', changed: ['account'] })
    }),
    resend: server.operation('phone.resend', ({ id }) => {
      const change = find(id)
      resendChallenge(server, change.challenge)
      return toChange(change)
    }),
    remove: server.query('phone.remove', (call) => {
      if (!state.user.phone) throw notFound()
      state.user.phone = null
      state.user.updatedAt = server.date()
      call.changed('phone', 'account')
      return { status: 'done', effects: { currentSession: 'kept', otherSessions: 'kept', changed: ['account'] } }
    }),
  }
}

export function isE164(number: string): boolean {
  return /^\+[1-9]\d{6,14}$/.test(number)
}

function toChange({ id, number, challenge }: StoredChange, effects?: Effects): PhoneChange {
  return {
    id,
    number,
    status: effects ? 'complete' : 'pending',
    challenge: toChallenge(challenge),
    ...(effects && { effects }),
  }
}
