import { AccountError, type MfaFactor } from 'latchkey/contract'
import { stepOf } from '../security/totp.js'
import type { Row } from '../tables.js'
import type { Call } from './call.js'
import { maskEmail, maskPhone } from './challenges.js'
import { countFailure, refuseLocked } from './lockout.js'

export function factorsOf({ db, user }: Pick<Call, 'db' | 'user'>): Promise<Row<'factors'>[]> {
  return db
    .selectFrom('factors')
    .selectAll()
    .where('user_id', '=', user.id)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

/** As it is handed out: without the secret, and with its destination masked. */
export function toFactor(factor: Row<'factors'>, { user }: Call, count: number): MfaFactor {
  const { id, type, name, destination } = factor
  return {
    id,
    type,
    name,
    ...(destination !== null && { destination: (type === 'email' ? maskEmail : maskPhone)(destination) }),
    isDefault: factor.is_default === 1,
    createdAt: factor.created_at,
    ...(factor.last_used_at !== null && { lastUsedAt: factor.last_used_at }),
    removable:
      user.mfa_enforced === 1 && count <= 1 ? { state: 'unavailable', reason: 'policy' } : { state: 'available' },
  }
}

/** Rejects with `invalid_code` unless an app of the user shows this code now. A right one is used up. */
export async function spendTotp(call: Call, code: string): Promise<void> {
  refuseLocked(call)
  for (const factor of await factorsOf(call)) {
    if (factor.secret === null) continue
    const step = stepOf(call.world.vault.open('totp', factor.secret), code, call.now, factor.last_step)
    if (step === undefined) continue
    await call.db
      .updateTable('factors')
      .set({ last_step: step, last_used_at: call.date() })
      .where('id', '=', factor.id)
      .execute()
    return
  }
  throw new AccountError('invalid_code', { attemptsLeft: await countFailure(call) })
}
