import { AccountError, type Effects, type EmailChange, type EmailOperations } from '../../contract/index.js'
import { resendChallenge, type StoredChallenge, sendChallenge, spendCode, toChallenge } from './challenges.js'
import type { Complete } from './complete.js'
import { invalid, notFound } from './errors.js'
import type { Call, Server } from './server.js'

interface StoredChange {
  id: string
  newEmail: string
  proofs: { role: 'current' | 'new'; challenge: StoredChallenge }[]
}

export function emailOperations(server: Server): Complete<EmailOperations> {
  const { state } = server
  let pending: StoredChange | null = null

  function find(id: string): StoredChange {
    if (pending?.id !== id) throw notFound()
    return pending
  }
  function findProof(change: StoredChange, challengeId: string): StoredChallenge {
    const proof = change.proofs.find(({ challenge }) => challenge.id === challengeId)
    if (!proof) throw notFound()
    return proof.challenge
  }
  function send(role: 'current' | 'new', to: string, silent: boolean, onLink?: () => void): StoredChange['proofs'][0] {
    const purpose = 'email_change'
    const options = { channel: 'email', to, purpose, silent, ...(onLink && { onLink }) } as const
    return { role, challenge: sendChallenge(server, options) }
  }

  /** The address changes only here, once everything is proved. */
  function finish(change: StoredChange): Effects | undefined {
    if (!change.proofs.every(({ challenge }) => challenge.verified)) return undefined
    if (isTaken(change.newEmail)) throw new AccountError('conflict', { kind: 'taken', field: 'newEmail' })
    const old = state.user.email?.address
    if (old !== undefined) {
      state.outbox.push({ channel: 'email', to: old, purpose: 'email_changed', sentAt: server.date() })
    }
    state.user.email = { address: change.newEmail, verified: true }
    state.user.updatedAt = server.date()
    pending = null
    return { currentSession: 'kept', otherSessions: 'kept', changed: ['account'] }
  }
  const isTaken = (address: string) => state.taken.emails.includes(address.toLowerCase())

  function clicked(id: string): void {
    const change = find(id)
    for (const { challenge } of change.proofs) challenge.verified = true
    finish(change)
    server.events.emit({ type: 'changed', topics: ['email', 'account'] })
  }

  return {
    start: server.operation('email.start', ({ newEmail }, call) => {
      if (!isAddress(newEmail)) throw invalid('newEmail', 'invalid')
      const current = state.user.email?.address
      if (newEmail.toLowerCase() === current?.toLowerCase()) throw invalid('newEmail', 'same_as_current')
      const taken = isTaken(newEmail)
      if (taken && !state.email.hideTaken) throw new AccountError('conflict', { kind: 'taken', field: 'newEmail' })

      const id = server.random.id('email_change')
      const onLink = state.email.mode === 'link_new' ? () => clicked(id) : undefined
      const proofs = [send('new', newEmail, taken, onLink)]
      if (state.email.mode === 'code_both' && current !== undefined) proofs.push(send('current', current, false))
      // A change that was under way gives way to this one: its codes and links find nothing any more.
      pending = { id, newEmail, proofs }
      call.changed('email')
      return toChange(pending)
    }),
    verify: server.operation('email.verify', ({ id, challengeId, code }, call) => {
      const change = find(id)
      spendCode(server, findProof(change, challengeId), code)
      const effects = finish(change)
      changed(call, effects)
      return toChange(change, effects)
    }),
    resend: server.operation('email.resend', ({ id, challengeId }, call) => {
      const change = find(id)
      const challenge = findProof(change, challengeId)
      if (!challenge.verified) resendChallenge(server, challenge)
      call.changed('email')
      return toChange(change)
    }),
    pending: server.query('email.pending', () => pending && toChange(pending)),
    cancel: server.operation('email.cancel', ({ id }, call) => {
      find(id)
      pending = null
      call.changed('email')
      return { status: 'done', effects: { currentSession: 'kept', otherSessions: 'kept' } }
    }),
  }
}

function changed(call: Call, effects: Effects | undefined): void {
  call.changed('email')
  if (effects) call.changed('account')
}

function toChange({ id, newEmail, proofs }: StoredChange, effects?: Effects): EmailChange {
  return {
    id,
    newEmail,
    status: effects ? 'complete' : 'pending',
    challenges: proofs.map(({ role, challenge }) => ({ ...toChallenge(challenge), role })),
    ...(effects && { effects }),
  }
}

/** As loose as a mail server: one `@` that splits it, and the lengths of RFC 5321. */
function isAddress(address: string): boolean {
  return address.length <= 254 && /^[^\s@]{1,64}@[^\s@]+\.[^\s@]+$/u.test(address)
}
