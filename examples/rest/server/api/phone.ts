import type { Effects, PhoneChange } from 'latchkey/contract'
import * as z from 'zod'
import { invalid, notFound, taken } from '../refusals.js'
import { newId } from '../security/vault.js'
import type { Row } from '../tables.js'
import { type Call, done, kept, updateUser } from './call.js'
import { findChallenge, resendChallenge, sendChallenge, spendCode, toChallenge } from './challenges.js'
import type { Api } from './router.js'

export function phoneRoutes({ write }: Api): void {
  write('post', '/phone-change', 'phone.start', z.object({ number: z.string().max(100) }), async (call, { number }) => {
    if (!isE164(number)) throw invalid('number', 'invalid')
    if (call.user.phone === number) throw invalid('number', 'same_as_current')
    const { db, user, date } = call
    const owner = await db.selectFrom('users').select('id').where('phone', '=', number).executeTakeFirst()
    if (owner) throw taken('number')
    await forget(call)
    const change = { id: newId('phone_change'), user_id: user.id, number, created_at: date() }
    await db.insertInto('phone_changes').values(change).execute()
    await sendChallenge(call, { channel: 'sms', destination: number, subject: change.id })
    return toChange(call, change)
  })
  const proof = z.object({ code: z.string().max(100) })
  write('post', '/phone-change/:id/verify', 'phone.verify', proof, async (call, { code }) => {
    const change = await find(call)
    await spendCode(call, await findChallenge(call, change.id), code)
    await updateUser(call, { phone: change.number, updated_at: call.date() })
    await call.db.deleteFrom('phone_changes').where('id', '=', change.id).execute()
    return toChange(call, change, kept('account', 'preferences'))
  })
  write('post', '/phone-change/:id/resend', 'phone.resend', undefined, async (call) => {
    const change = await find(call)
    await resendChallenge(call, await findChallenge(call, change.id))
    return toChange(call, change)
  })
  write('delete', '/phone', 'phone.remove', undefined, async (call) => {
    if (call.user.phone === null) throw notFound()
    await updateUser(call, { phone: null, updated_at: call.date() })
    return done('account', 'preferences')
  })
}

type Change = Pick<Row<'phone_changes'>, 'id' | 'number'>

const pending = ({ db, user }: Call) =>
  db.selectFrom('phone_changes').selectAll().where('user_id', '=', user.id).executeTakeFirst()

async function find(call: Call): Promise<Change> {
  const change = await pending(call)
  if (change?.id !== call.param('id')) throw notFound()
  return change
}

async function forget(call: Call): Promise<void> {
  const change = await pending(call)
  if (!change) return
  await call.db.deleteFrom('challenges').where('subject', '=', change.id).execute()
  await call.db.deleteFrom('phone_changes').where('id', '=', change.id).execute()
}

async function toChange(call: Call, { id, number }: Change, effects?: Effects): Promise<PhoneChange> {
  const challenge = toChallenge(await findChallenge(call, id))
  return { id, number, status: effects ? 'complete' : 'pending', challenge, ...(effects && { effects }) }
}

export const isE164 = (number: string): boolean => /^\+[1-9]\d{6,14}$/.test(number)
