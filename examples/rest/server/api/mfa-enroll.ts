import { AccountError, type MfaEnrolled, type OperationId } from 'latchkey/contract'
import * as z from 'zod'
import { forbidden, invalid, notFound } from '../refusals.js'
import { limits } from '../rules.js'
import { digits, newKey, period, stepOf } from '../security/totp.js'
import { newId } from '../security/vault.js'
import type { Row } from '../tables.js'
import { backupCodesStatus, issueBackupCodes } from './backup-codes.js'
import { type Call, done } from './call.js'
import { findChallenge, resendChallenge, sendChallenge, spendCode, toChallenge } from './challenges.js'
import { creationOptions, register } from './credentials.js'
import { factorsOf, toFactor } from './factors.js'
import { isE164 } from './phone.js'
import type { Api } from './router.js'

const name = z.string().max(100).optional()
const start = z.discriminatedUnion('type', [
  z.object({ type: z.literal('totp'), name }),
  z.object({ type: z.literal('sms'), number: z.string().max(100), name }),
  z.object({ type: z.literal('email'), address: z.string().max(254).optional() }),
  z.object({ type: z.literal('webauthn'), name }),
])
const confirm = z.object({ code: z.string().max(100).optional(), name, credential: z.unknown().optional() })

/** Adding a factor: it counts only once it is confirmed. */
export function enrollmentRoutes({ write }: Api): void {
  const operation = ({ type }: z.infer<typeof start>): OperationId => `mfa.enroll.${type}`
  write('post', '/mfa/enrollments', operation, start, async (call, input) => {
    switch (input.type) {
      case 'totp':
        return startTotp(call, input.name)
      case 'sms':
        return startSms(call, input.number, input.name)
      case 'email': {
        const to = call.user.email
        if (to === null || (input.address !== undefined && input.address !== to)) throw invalid('address', 'invalid')
        return sendTo(call, 'email', to, 'Email')
      }
      case 'webauthn': {
        const { id } = await begin(call, 'webauthn', input.name ?? 'Security key')
        return { status: 'ceremony', id, options: await creationOptions(call, id, 'factor') }
      }
    }
  })
  write('post', '/mfa/enrollments/:id/confirm', 'mfa.confirm', confirm, async (call, input) => {
    const enrollment = await find(call)
    if (input.credential !== undefined) {
      if (enrollment.type !== 'webauthn') throw notFound()
      const { id } = await register(call, enrollment.id, input.credential, { use: 'factor', name: enrollment.name })
      return finish(call, enrollment, { id })
    }
    const last_step = await check(call, enrollment, input.code ?? '')
    return finish(call, enrollment, { last_step, ...(input.name !== undefined && { name: input.name }) })
  })
  write('post', '/mfa/enrollments/:id/resend', 'mfa.resend', undefined, async (call) => {
    const { id, type } = await find(call)
    if (type !== 'sms' && type !== 'email') throw notFound()
    const challenge = await resendChallenge(call, await findChallenge(call, id))
    return { status: 'pending', type, id, challenge: toChallenge(challenge) }
  })
  write('delete', '/mfa/enrollments/:id', 'mfa.abandon', undefined, async (call) => {
    // One that is gone already is as the user wants it.
    await forget(call, 'id', call.param('id'))
    return done()
  })
}

async function forget({ db, user }: Call, by: 'id' | 'type', value: string): Promise<void> {
  await db.deleteFrom('enrollments').where('user_id', '=', user.id).where(by, '=', value).execute()
}

/** A second start of the same kind takes the place of the first, which nobody can finish any more. */
async function begin(
  call: Call,
  type: string,
  chosen: string,
  rest: Partial<Row<'enrollments'>> = {},
): Promise<Row<'enrollments'>> {
  await forget(call, 'type', type)
  const enrollment: Row<'enrollments'> = {
    id: newId('enrollment'),
    user_id: call.user.id,
    type,
    name: chosen,
    destination: null,
    secret: null,
    attempts_left: limits.codeAttempts,
    expires_at: call.date(limits.code),
    ...rest,
  }
  await call.db.insertInto('enrollments').values(enrollment).execute()
  return enrollment
}

async function refuseTwice(call: Call, type: string, destination: string | null): Promise<void> {
  const factors = await factorsOf(call)
  if (factors.some((factor) => factor.type === type && factor.destination === destination)) {
    throw new AccountError('conflict', { kind: 'already_enrolled' })
  }
}

async function startTotp(call: Call, chosen: string | undefined) {
  await refuseTwice(call, 'totp', null)
  const { secret, uri } = newKey(call.user.email ?? call.user.id)
  const sealed = call.world.vault.seal('totp', secret)
  const { id, expires_at } = await begin(call, 'totp', chosen ?? 'Authenticator app', { secret: sealed })
  return { status: 'pending', type: 'totp', id, secret, uri, digits, period, expiresAt: expires_at }
}

async function startSms(call: Call, number: string, chosen: string | undefined) {
  const factors = await factorsOf(call)
  const stronger = factors.some(({ type }) => type === 'totp' || type === 'webauthn')
  if (call.world.sms === 'only_beside_stronger' && !stronger) throw forbidden('policy')
  if (!isE164(number)) throw invalid('number', 'invalid')
  return sendTo(call, 'sms', number, chosen ?? 'Text message')
}

async function sendTo(call: Call, channel: 'sms' | 'email', to: string, chosen: string) {
  await refuseTwice(call, channel, to)
  const { id } = await begin(call, channel, chosen, { destination: to })
  const challenge = await sendChallenge(call, { channel, destination: to, subject: id })
  return { status: 'pending', type: channel, id, challenge: toChallenge(challenge) }
}

async function find({ db, user, param }: Call): Promise<Row<'enrollments'>> {
  const enrollment = await db
    .selectFrom('enrollments')
    .selectAll()
    .where('id', '=', param('id'))
    .where('user_id', '=', user.id)
    .executeTakeFirst()
  if (!enrollment) throw notFound()
  return enrollment
}

/** @returns the step of the app's code, which may not be used again */
async function check(call: Call, enrollment: Row<'enrollments'>, code: string): Promise<number> {
  const { id, secret, attempts_left } = enrollment
  if (secret === null) {
    await spendCode(call, await findChallenge(call, id), code)
    return 0
  }
  if (enrollment.expires_at <= call.date() || attempts_left <= 0) throw new AccountError('code_expired', {})
  const step = stepOf(call.world.vault.open('totp', secret), code, call.now, 0)
  if (step !== undefined) return step
  await call.db
    .updateTable('enrollments')
    .set({ attempts_left: attempts_left - 1 })
    .where('id', '=', id)
    .execute()
  throw new AccountError('invalid_code', { attemptsLeft: attempts_left - 1 })
}

async function finish(call: Call, enrollment: Row<'enrollments'>, more: Partial<Row<'factors'>>): Promise<MfaEnrolled> {
  const { type, destination, secret } = enrollment
  const others = await factorsOf(call)
  const factor: Row<'factors'> = {
    id: newId('factor'),
    user_id: call.user.id,
    type,
    name: enrollment.name,
    destination,
    secret,
    last_step: 0,
    is_default: Number(others.length === 0),
    created_at: call.date(),
    last_used_at: null,
    ...more,
  }
  await call.db.insertInto('factors').values(factor).execute()
  await forget(call, 'id', enrollment.id)
  const added = toFactor(factor, call, others.length + 1)
  // Codes come with the first factor, unless the user has some already.
  if ((await backupCodesStatus(call)).generated) return { ...done('account'), factor: added }
  return { ...done('account', 'backupCodes'), factor: added, backupCodes: await issueBackupCodes(call) }
}
