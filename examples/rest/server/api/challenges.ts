import { randomInt } from 'node:crypto'
import { AccountError, type Challenge } from 'latchkey/contract'
import { notFound, tooMany } from '../refusals.js'
import { limits } from '../rules.js'
import { newId } from '../security/vault.js'
import type { Row } from '../tables.js'
import type { Call } from './call.js'

type Stored = Row<'challenges'>

interface NewChallenge extends Pick<Stored, 'channel' | 'destination' | 'subject'> {
  role?: string
  silent?: boolean
}

const codeLength = 6
const newCode = () => String(randomInt(10 ** codeLength)).padStart(codeLength, '0')

const texts: Readonly<Record<string, string>> = {
  new: 'Type this code in your account settings, and you sign in to Northwick with this address from now on.',
  current: 'Type this code in your account settings to let the address of your account be changed.',
}

/** Sends a code. Rejects with `rate_limited` after too many to one destination. */
export async function sendChallenge(call: Call, options: NewChallenge): Promise<Stored> {
  const { subject, channel, destination, role = '', silent = false } = options
  const challenge: Stored = {
    id: newId('challenge'),
    user_id: call.user.id,
    subject,
    role,
    channel,
    destination,
    code_hash: null,
    silent: Number(silent),
    verified_at: null,
    attempts_left: 0,
    expires_at: call.date(),
    resend_at: call.date(),
  }
  await limitSends(call, destination)
  const fresh = deliver(call, challenge)
  await call.db.insertInto('challenges').values(fresh).execute()
  return fresh
}

/** Sends again; the former code stops working. Before `resend_at` it is `rate_limited`. */
export async function resendChallenge(call: Call, challenge: Stored): Promise<Stored> {
  const wait = Date.parse(challenge.resend_at) - call.now
  if (wait > 0) throw tooMany(wait, 'destination')
  await limitSends(call, challenge.destination)
  const fresh = deliver(call, challenge)
  await call.db.updateTable('challenges').set(fresh).where('id', '=', challenge.id).execute()
  return fresh
}

/** By what was sent to this destination for whichever account, so that nobody is flooded. */
async function limitSends({ db, date, now, world }: Call, destination: string): Promise<void> {
  const hour = 3_600_000
  const recent = await db
    .selectFrom('challenges')
    .select('expires_at')
    .where('destination', '=', destination)
    .where('expires_at', '>', date(limits.code - hour))
    .orderBy('expires_at')
    .execute()
  const [first] = recent
  if (first && recent.length >= world.limits.sendsPerHour) {
    throw tooMany(Date.parse(first.expires_at) - limits.code + hour - now, 'destination')
  }
}

function deliver(call: Call, challenge: Stored): Stored {
  const code = newCode()
  const { channel, destination: to, role } = challenge
  if (challenge.silent === 0) {
    const text = texts[role] ?? 'Never tell it to anybody.'
    call.mail({ channel, to, code, subject: 'Your Northwick code', text })
  }
  return {
    ...challenge,
    code_hash: call.hashCode(`${challenge.id} ${code}`),
    attempts_left: limits.codeAttempts,
    expires_at: call.date(limits.code),
    resend_at: call.date(limits.resend),
  }
}

/** Verifies it. A wrong code is `invalid_code`; one that is too old, or was tried or used too often, `code_expired`. */
export async function spendCode(call: Call, challenge: Stored, code: string): Promise<Stored> {
  const { id, attempts_left, code_hash } = challenge
  if (code_hash === null || challenge.expires_at <= call.date() || attempts_left <= 0) {
    throw new AccountError('code_expired', {})
  }
  // Nobody has the code of one that was not sent, so no code may fit it, not even by chance.
  if (challenge.silent !== 0 || call.hashCode(`${id} ${code}`) !== code_hash) {
    await call.db
      .updateTable('challenges')
      .set({ attempts_left: attempts_left - 1 })
      .where('id', '=', id)
      .execute()
    throw new AccountError('invalid_code', { attemptsLeft: attempts_left - 1 })
  }
  const spent = { ...challenge, code_hash: null, verified_at: call.date() }
  await call.db.updateTable('challenges').set(spent).where('id', '=', id).execute()
  return spent
}

export function findChallenges({ db, user }: Call, subject: string): Promise<Stored[]> {
  return db
    .selectFrom('challenges')
    .selectAll()
    .where('user_id', '=', user.id)
    .where('subject', '=', subject)
    .orderBy('role', 'desc')
    .execute()
}

export async function findChallenge(call: Call, subject: string, id?: string): Promise<Stored> {
  const found = (await findChallenges(call, subject)).find((one) => id === undefined || one.id === id)
  if (!found) throw notFound()
  return found
}

/** As it is handed out. */
export function toChallenge({ id, channel, destination, ...rest }: Stored): Challenge {
  return {
    id,
    channel,
    method: 'code',
    status: rest.verified_at === null ? 'sent' : 'verified',
    destination: channel === 'email' ? maskEmail(destination) : maskPhone(destination),
    codeLength,
    alphabet: 'digits',
    attemptsLeft: rest.attempts_left,
    expiresAt: rest.expires_at,
    resendAt: rest.resend_at,
  }
}

/** `a••@example.com` */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf('@')
  return `${address.slice(0, 1)}••${at < 0 ? '' : address.slice(at)}`
}

/** `••• 5678` */
export const maskPhone = (number: string): string => `••• ${number.slice(-4)}`
