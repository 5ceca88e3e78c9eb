import { AccountError, type StepUpMethod } from 'latchkey/contract'
import * as z from 'zod'
import { notFound } from '../refusals.js'
import { needsSecondFactor } from '../rules.js'
import type { Call } from './call.js'
import { findChallenge, resendChallenge, sendChallenge, spendCode, toChallenge } from './challenges.js'
import { spendTotp } from './factors.js'
import { checkPassword, refuseLocked } from './lockout.js'
import { askForProof, findRequirement, grant, type Requirement, secondMethods } from './proofs.js'
import type { Api } from './router.js'
import { credentialOptions, verifyCredential } from './step-up-credential.js'
import { endTrip, startTrip } from './trips.js'

const begin = z.object({ methodId: z.string(), returnTo: z.string().optional() })
const complete = z.object({
  methodId: z.string(),
  challengeId: z.string().optional(),
  password: z.string().max(4096).optional(),
  code: z.string().max(100).optional(),
  url: z.string().max(10_000).optional(),
  credential: z.unknown().optional(),
})
type Completion = z.infer<typeof complete>

export function stepUpRoutes({ write }: Api): void {
  write('post', '/step-up/challenges/:id/resend', 'stepUp.resend', undefined, async (call) => {
    const row = await call.db
      .selectFrom('challenges')
      .select('subject')
      .where('id', '=', call.param('id'))
      .where('user_id', '=', call.user.id)
      .executeTakeFirst()
    const challenge = await findChallenge(call, row?.subject ?? '', call.param('id'))
    return { status: 'challenge', challenge: toChallenge(await resendChallenge(call, challenge)) }
  })
  write('post', '/step-up/:id/begin', 'stepUp.begin', begin, async (call, { methodId, returnTo }) => {
    refuseLocked(call)
    const requirement = await findRequirement(call, call.param('id'))
    const method = methodOf(requirement, methodId)
    if (method.type === 'email') return { status: 'challenge', challenge: toChallenge(await sendTo(call, requirement)) }
    if (method.type !== 'provider') return { status: 'ready' }
    const url = await startTrip(call, { provider: method.provider, returnTo, requirementId: requirement.id })
    return { status: 'redirect', url }
  })
  write('post', '/step-up/:id/options', 'stepUp.complete', z.object({ methodId: z.string() }), async (call, body) => {
    refuseLocked(call)
    const requirement = await findRequirement(call, call.param('id'))
    return { options: await credentialOptions(call, requirement.id, methodOf(requirement, body.methodId)) }
  })
  write('post', '/step-up/:id/complete', 'stepUp.complete', complete, async (call, input) => {
    refuseLocked(call)
    const requirement = await findRequirement(call, call.param('id'))
    const method = methodOf(requirement, input.methodId)
    await check(call, requirement, method, input)
    const more = await furtherMethods(call, requirement, method)
    if (more.length === 0) {
      return { status: 'verified', proof: await grant(call, requirement), effects: { currentSession: 'kept' } }
    }
    await call.db.deleteFrom('requirements').where('id', '=', requirement.id).execute()
    return { status: 'more', requirement: await askForProof(call, requirement.operation, more, 'mfa') }
  })
}

function methodOf({ offered }: Requirement, methodId: string): StepUpMethod {
  const method = offered.find(({ id }) => id === methodId)
  if (!method) throw notFound()
  return method
}

/** A passkey is two factors in one. */
async function furtherMethods(call: Call, { operation, level }: Requirement, { type }: StepUpMethod) {
  if (level === 'mfa' || type === 'passkey' || !needsSecondFactor.has(operation)) return []
  return (await secondMethods(call)).filter((method) => method.type !== type)
}

/** Going back and choosing the same method again is no way around the time between two codes. */
async function sendTo(call: Call, { id: subject }: Requirement) {
  const { db, user, date } = call
  const sent = await db
    .selectFrom('challenges')
    .selectAll()
    .where('subject', '=', subject)
    .where('user_id', '=', user.id)
    .executeTakeFirst()
  if (sent && sent.code_hash !== null && sent.expires_at > date() && sent.attempts_left > 0) return sent
  await db.deleteFrom('challenges').where('subject', '=', subject).where('user_id', '=', user.id).execute()
  return sendChallenge(call, { channel: 'email', destination: user.email ?? '', subject })
}

async function check(call: Call, requirement: Requirement, method: StepUpMethod, input: Completion): Promise<void> {
  switch (method.type) {
    case 'password':
      return checkPassword(call, input.password ?? '', 'password')
    case 'totp':
      return spendTotp(call, input.code ?? '')
    case 'email':
      await spendCode(call, await findChallenge(call, requirement.id, input.challengeId), input.code ?? '')
      return
    case 'passkey':
    case 'webauthn':
      return verifyCredential(call, requirement.id, method, input.credential)
    case 'provider':
      return provedElsewhere(call, requirement, method.provider, input.url ?? '')
    default:
      throw new AccountError('unsupported', { operation: 'stepUp.complete' })
  }
}

/** The one who signed in there has to be the one whose account is connected here. */
async function provedElsewhere(call: Call, { id }: Requirement, provider: string, url: string): Promise<void> {
  const { subject } = await endTrip(call, url, { purpose: 'step_up', requirementId: id })
  const connection = await call.db
    .selectFrom('connections')
    .select('id')
    .where('user_id', '=', call.user.id)
    .where('provider', '=', provider)
    .where('subject', '=', subject)
    .executeTakeFirst()
  if (!connection) throw new AccountError('invalid_credentials', {})
}
