import { AccountError, type Challenge } from '../../contract/index.js'
import { maskEmail, maskPhone } from '../shared/mask.js'
import { digest } from './digest.js'
import type { Server } from './server.js'
import type { OutboxMessage } from './state.js'

/** A code or link on its way to an address or number. */
export interface StoredChallenge {
  id: string
  channel: 'email' | 'sms'
  method: 'code' | 'link'
  to: string
  purpose: OutboxMessage['purpose']
  /** Looks like any other, but nothing is sent. */
  silent: boolean
  verified: boolean
  codeDigest: string | null
  /** What the click on the link does. */
  onLink?: (() => void) | undefined
  link: string | null
  expiresAt: number
  resendAt: number
  attemptsLeft: number
}

interface NewChallenge extends Pick<StoredChallenge, 'channel' | 'to' | 'purpose'> {
  silent?: boolean
  onLink?: () => void
}

const codeLength = 6

/** Sends a code, or a link when there is `onLink`. Rejects with `rate_limited` after too many to one destination. */
export function sendChallenge(server: Server, options: NewChallenge): StoredChallenge {
  const challenge: StoredChallenge = {
    silent: false,
    ...options,
    id: server.random.id('challenge'),
    method: options.onLink ? 'link' : 'code',
    verified: false,
    codeDigest: null,
    link: null,
    expiresAt: 0,
    resendAt: 0,
    attemptsLeft: 0,
  }
  deliver(server, challenge)
  return challenge
}

/** Sends again; the former code or link stops working. Before `resendAt` it is `rate_limited`. */
export function resendChallenge(server: Server, challenge: StoredChallenge): void {
  const retryAfterMs = challenge.resendAt - server.clock.now()
  if (retryAfterMs > 0) throw new AccountError('rate_limited', { retryAfterMs, scope: 'destination' })
  deliver(server, challenge)
}

function deliver(server: Server, challenge: StoredChallenge): void {
  const { state, clock, random, links } = server
  const { limits, outbox } = state
  const hour = 3_600_000
  const recent = outbox.filter((mail) => mail.to === challenge.to && Date.parse(mail.sentAt) > clock.now() - hour)
  const [first] = recent
  if (first && recent.length >= limits.sendsPerHour) {
    const retryAfterMs = Date.parse(first.sentAt) + hour - clock.now()
    throw new AccountError('rate_limited', { retryAfterMs, scope: 'destination' })
  }
  if (challenge.link !== null) links.delete(challenge.link)
  challenge.expiresAt = clock.now() + limits.codeTtlMs
  challenge.resendAt = clock.now() + limits.resendAfterMs
  challenge.attemptsLeft = limits.codeAttempts

  const { channel, to, purpose, silent, onLink } = challenge
  const message: OutboxMessage = { channel, to, purpose, sentAt: server.date() }
  if (onLink) {
    message.link = `https://app.example.com/confirm?token=${random.text(24, 'abcdefghijklmnopqrstuvwxyz0123456789')}`
    challenge.link = message.link
    if (!silent) {
      links.set(message.link, () => {
        if (challenge.expiresAt <= clock.now()) throw new AccountError('code_expired', {})
        onLink()
      })
    }
  } else {
    message.code = random.text(codeLength, '0123456789')
    challenge.codeDigest = digest(message.code)
  }
  if (!silent) outbox.push(message)
}

/** Verifies the challenge. A wrong code is `invalid_code`; one that is old or was tried too often is `code_expired`. */
export function spendCode(server: Server, challenge: StoredChallenge, code: string): void {
  if (challenge.codeDigest === null || challenge.expiresAt <= server.clock.now() || challenge.attemptsLeft <= 0) {
    throw new AccountError('code_expired', {})
  }
  // Nobody has the code of one that was not sent, so no code may fit it, not even by chance.
  if (challenge.silent || digest(code.replace(/[\s-]/g, '')) !== challenge.codeDigest) {
    challenge.attemptsLeft -= 1
    throw new AccountError('invalid_code', { attemptsLeft: challenge.attemptsLeft })
  }
  challenge.codeDigest = null
  challenge.verified = true
}

/** As the contract hands it out. */
export function toChallenge(challenge: StoredChallenge): Challenge {
  const { id, channel, method, to, verified, expiresAt, resendAt, attemptsLeft } = challenge
  return {
    id,
    channel,
    method,
    status: verified ? 'verified' : 'sent',
    destination: channel === 'email' ? maskEmail(to) : maskPhone(to),
    ...(method === 'code' && { codeLength, alphabet: 'digits', attemptsLeft }),
    expiresAt: new Date(expiresAt).toISOString(),
    resendAt: new Date(resendAt).toISOString(),
  }
}
