import type { OperationId } from '../../contract/index.js'
import { check, type Family } from '../check.js'
import { sampleInput } from '../samples.js'

/** Calls whose answer or refusal would show a second effect: a new id, other codes, `not_found`, an old version. */
const telling = [
  'sessions.revoke',
  'email.start',
  'phone.start',
  'mfa.enroll.totp',
  'backupCodes.regenerate',
  'preferences.update',
] as const satisfies readonly OperationId[]

export const idempotency: Family = {
  name: 'idempotency',
  checks: telling.map((operation) =>
    check(`does ${operation} once when one intent arrives twice`, [operation, 'idempotent'], async (trial) => {
      if (trial.has('secondDevice')) await trial.fixture.secondDevice?.()
      const input = await sampleInput(trial, operation)
      const { idempotencyKey } = trial.context()
      const first = await trial.callAs({ idempotencyKey }, operation, ...input)
      trial.expect(await trial.callAs({ idempotencyKey }, operation, ...input)).toEqual(first)
    }),
  ),
}
