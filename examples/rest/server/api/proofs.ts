import { AccountError, type OperationId, type StepUpMethod, type StepUpRequirement } from 'latchkey/contract'
import { notFound } from '../refusals.js'
import { limits, policy } from '../rules.js'
import { hashToken, newId, newToken } from '../security/vault.js'
import type { Row } from '../tables.js'
import { type Call, updateUser } from './call.js'
import { maskEmail } from './challenges.js'
import { factorsOf } from './factors.js'

const rules: Partial<Record<string, 'always' | 'if_stale'>> = policy.stepUp
const maxAgeSeconds = limits.proof / 1000

/** Rejects with `reauthentication_required` when the operation needs a proof and the request has none that fits. */
export async function requireProof(call: Call, operation: string, token: string | undefined): Promise<void> {
  if (!isAsking(operation)) return
  const rule = rules[operation]
  if (token !== undefined && (await fits(call, operation, token))) return
  const fresh = call.now - Date.parse(call.session.proved_at) < limits.proof
  if (rule === 'if_stale' && fresh) return
  const requirement = await askForProof(call, operation, await firstMethods(call), 'recent')
  throw new AccountError('reauthentication_required', { requirement })
}

async function fits({ db, session, date }: Call, operation: OperationId, token: string): Promise<boolean> {
  const proof = await db
    .selectFrom('proofs')
    .select('operation')
    .where('token_hash', '=', hashToken(token))
    .where('session_id', '=', session.id)
    .where('expires_at', '>', date())
    .executeTakeFirst()
  if (!proof) return false
  return proof.operation === null ? rules[operation] !== 'always' : proof.operation === operation
}

/** A proof of one call is used up by the call that it was for. */
export async function spendProof({ db, session }: Call, token: string | undefined): Promise<void> {
  if (token === undefined) return
  await db
    .deleteFrom('proofs')
    .where('token_hash', '=', hashToken(token))
    .where('session_id', '=', session.id)
    .where('operation', 'is not', null)
    .execute()
}

/** What this user can prove themselves by, the preferred way first. */
async function firstMethods(call: Call): Promise<StepUpMethod[]> {
  const { db, user, world } = call
  const credentials = await db.selectFrom('credentials').select('use').where('user_id', '=', user.id).execute()
  const connections = await db.selectFrom('connections').select('provider').where('user_id', '=', user.id).execute()
  const linked = new Set(connections.map(({ provider }) => provider))
  const ways: StepUpMethod[] = []
  if (credentials.some(({ use }) => use === 'passkey')) ways.push({ id: 'passkey', type: 'passkey' })
  if (user.password_hash !== null) ways.push({ id: 'password', type: 'password' })
  if ((await factorsOf(call)).some(({ type }) => type === 'totp')) ways.push({ id: 'totp', type: 'totp' })
  for (const { id, purpose } of world.providers) {
    if (purpose === 'sign_in' && linked.has(id)) ways.push({ id: `provider:${id}`, type: 'provider', provider: id })
  }
  // A mailbox proves less than all of these, so it stands in only where there is no password.
  if (user.password_hash === null && user.email !== null && user.email_verified === 1) {
    ways.push({ id: 'email', type: 'email', destination: maskEmail(user.email) })
  }
  return ways
}

/** The second factors that can follow a first proof. */
export async function secondMethods(call: Call): Promise<StepUpMethod[]> {
  const factors = await factorsOf(call)
  const ways: StepUpMethod[] = []
  if (factors.some(({ type }) => type === 'webauthn')) ways.push({ id: 'webauthn', type: 'webauthn' })
  if (factors.some(({ type }) => type === 'totp')) ways.push({ id: 'totp', type: 'totp' })
  return ways
}

/** Remembers what was asked for: what comes back from the page proves nothing by itself. */
export async function askForProof(
  { db, user, session, date }: Call,
  operation: OperationId,
  methods: readonly StepUpMethod[],
  level: 'recent' | 'mfa',
): Promise<StepUpRequirement> {
  const id = newId('stepup')
  await db
    .insertInto('requirements')
    .values({
      id,
      user_id: user.id,
      session_id: session.id,
      operation,
      level,
      methods: JSON.stringify(methods),
      expires_at: date(limits.trip),
    })
    .execute()
  return { id, operation, level, methods, maxAgeSeconds }
}

export interface Requirement extends Row<'requirements'> {
  operation: OperationId
  offered: readonly StepUpMethod[]
}

/** The step-up that was asked of this session; `not_found` when there is none any more. */
export async function findRequirement({ db, session, date }: Call, id: string): Promise<Requirement> {
  const row = await db
    .selectFrom('requirements')
    .selectAll()
    .where('id', '=', id)
    .where('session_id', '=', session.id)
    .where('expires_at', '>', date())
    .executeTakeFirst()
  if (!row || !isAsking(row.operation)) throw notFound()
  const offered: readonly StepUpMethod[] = JSON.parse(row.methods)
  return { ...row, operation: row.operation, offered }
}

const isAsking = (operation: string): operation is OperationId => Object.hasOwn(rules, operation)

/** The step-up is finished. Only the hash of what proves it is stored. */
export async function grant(call: Call, { id, operation }: Requirement) {
  const { db, session, user, date } = call
  const token = newToken()
  const forOne = rules[operation] === 'always'
  await db.deleteFrom('requirements').where('id', '=', id).execute()
  const expires_at = date(limits.proof)
  await db
    .insertInto('proofs')
    .values({
      token_hash: hashToken(token),
      session_id: session.id,
      user_id: user.id,
      operation: forOne ? operation : null,
      expires_at,
    })
    .execute()
  if (!forOne) {
    await db.updateTable('sessions').set({ proved_at: date() }).where('id', '=', session.id).execute()
  }
  await updateUser(call, { failures: 0, locked_until: null })
  return { token, scope: forOne ? 'operation' : 'session', expiresAt: expires_at } as const
}
