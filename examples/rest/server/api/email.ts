import { type Effects, type EmailChange } from 'latchkey/contract'
import * as z from 'zod'
import { invalid, notFound, taken } from '../refusals.js'
import { newId } from '../security/vault.js'
import type { Row } from '../tables.js'
import { type Call, done, kept, updateUser } from './call.js'
import { findChallenge, findChallenges, resendChallenge, sendChallenge, spendCode, toChallenge } from './challenges.js'
import type { Api } from './router.js'

/**
 * A new address needs a code there and one at the current address, so that a stolen session is not a stolen account. An
 * address that somebody else has is answered as a free one, and nothing is sent there.
 */
export function emailRoutes({ read, write }: Api): void {
  const start = z.object({ newEmail: z.string().max(1000), returnTo: z.string().optional() })
  const proof = z.object({ challengeId: z.string(), code: z.string().max(100) })
  const one = z.object({ challengeId: z.string() })

  read('/email-change', 'email.pending', async (call) => {
    const change = await pending(call)
    return change && toChange(call, change)
  })
  write('post', '/email-change', 'email.start', start, async (call, { newEmail }) => {
    if (!isAddress(newEmail)) throw invalid('newEmail', 'invalid')
    const { email } = call.user
    if (newEmail.toLowerCase() === email?.toLowerCase()) throw invalid('newEmail', 'same_as_current')
    await forget(call)
    const silent = await isTaken(call, newEmail)
    const { user, date } = call
    const change = { id: newId('email_change'), user_id: user.id, new_email: newEmail, silent: Number(silent) }
    await call.db
      .insertInto('email_changes')
      .values({ ...change, created_at: date() })
      .execute()
    const about = { channel: 'email', subject: change.id } as const
    await sendChallenge(call, { ...about, destination: newEmail, role: 'new', silent })
    if (email !== null) await sendChallenge(call, { ...about, destination: email, role: 'current' })
    return toChange(call, change)
  })
  write('post', '/email-change/:id/verify', 'email.verify', proof, async (call, { challengeId, code }) => {
    const change = await find(call)
    await spendCode(call, await findChallenge(call, change.id, challengeId), code)
    return toChange(call, change, await finish(call, change))
  })
  write('post', '/email-change/:id/resend', 'email.resend', one, async (call, { challengeId }) => {
    const change = await find(call)
    const challenge = await findChallenge(call, change.id, challengeId)
    if (challenge.verified_at === null) await resendChallenge(call, challenge)
    return toChange(call, change)
  })
  write('delete', '/email-change/:id', 'email.cancel', undefined, async (call) => {
    await find(call)
    await forget(call)
    return done()
  })
}

type Change = Pick<Row<'email_changes'>, 'id' | 'new_email'>

async function pending({ db, user }: Call): Promise<Change | null> {
  const change = await db.selectFrom('email_changes').selectAll().where('user_id', '=', user.id).executeTakeFirst()
  return change ?? null
}

async function find(call: Call): Promise<Change> {
  const change = await pending(call)
  if (change?.id !== call.param('id')) throw notFound()
  return change
}

/** The codes of a change that was given up, or took another's place, find nothing any more. */
async function forget(call: Call): Promise<void> {
  const change = await pending(call)
  if (!change) return
  await call.db.deleteFrom('challenges').where('subject', '=', change.id).execute()
  await call.db.deleteFrom('email_changes').where('id', '=', change.id).execute()
}

async function isTaken({ db }: Call, address: string): Promise<boolean> {
  const owner = db.selectFrom('users').select('id').where('email_key', '=', address.toLowerCase())
  return (await owner.executeTakeFirst()) !== undefined
}

/** The address changes only here, once everything is proved. */
async function finish(call: Call, change: Change): Promise<Effects | undefined> {
  const challenges = await findChallenges(call, change.id)
  if (challenges.some(({ verified_at }) => verified_at === null)) return undefined
  if (await isTaken(call, change.new_email)) throw taken('newEmail')
  const former = call.user.email
  const email = { email: change.new_email, email_key: change.new_email.toLowerCase(), email_verified: 1 }
  await updateUser(call, { ...email, updated_at: call.date() })
  await call.db.deleteFrom('email_changes').where('id', '=', change.id).execute()
  if (former !== null) {
    const subject = 'Your address was changed'
    const text = 'You no longer sign in to Northwick with this address. If it was not you, write to help@example.com.'
    call.mail({ channel: 'email', to: former, subject, text })
  }
  return kept('account')
}

async function toChange(call: Call, { id, new_email }: Change, effects?: Effects): Promise<EmailChange> {
  const challenges = await findChallenges(call, id)
  return {
    id,
    newEmail: new_email,
    status: effects ? 'complete' : 'pending',
    challenges: challenges.map((challenge) => ({
      ...toChallenge(challenge),
      role: challenge.role === 'current' ? 'current' : 'new',
    })),
    ...(effects && { effects }),
  }
}

/** As loose as a mail server: one `@` that splits it, and the lengths of RFC 5321. */
export const isAddress = (address: string): boolean =>
  address.length <= 254 && /^[^\s@]{1,64}@[^\s@]+\.[^\s@]+$/u.test(address)
