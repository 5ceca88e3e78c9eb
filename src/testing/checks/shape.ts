import type { OperationId } from '../../contract/index.js'
import { check, type Family } from '../check.js'
import { enrollIfPossible } from '../enroll.js'
import { asText, idsIn, notPlain } from '../plain.js'
import { sampledReads, sampleInput } from '../samples.js'
import { readable } from '../snapshot.js'
import type { Trial } from '../trial.js'

/** Every answer that the adapter gives to a reader, by operation. */
async function answers(trial: Trial<OperationId>): Promise<readonly [OperationId, unknown][]> {
  const found: [OperationId, unknown][] = []
  for (const operation of readable(trial)) {
    found.push([operation, await trial.call(operation, ...(await sampleInput(trial, operation)))])
  }
  return found
}

/** The operations in whose answers the text occurs. */
function holding(found: readonly [OperationId, unknown][], text: string): readonly OperationId[] {
  return found.filter(([, answer]) => asText(answer).includes(text)).map(([operation]) => operation)
}

export const shape: Family = {
  name: 'shape',
  checks: [
    check(
      'is an adapter of this version of the contract, with a name',
      ['account.get'],
      async ({ fixture, expect }) => {
        expect(fixture.adapter.specVersion).toBe(1)
        expect(fixture.adapter.id).toMatch(/./)
      },
    ),

    ...sampledReads.map((operation) =>
      check(`answers ${operation} in plain JSON, with dates in ISO form`, [operation], async (trial) => {
        const answer = await trial.call(operation, ...(await sampleInput(trial, operation)))
        trial.expect(notPlain(answer)).toEqual([])
        trial.expect(structuredClone(answer)).toEqual(answer)
      }),
    ),

    check('keeps every id from one reading to the next', ['account.get'], async (trial) => {
      const first = await answers(trial)
      const second = await answers(trial)
      for (const [index, [operation, answer]] of first.entries()) {
        trial.expect([operation, idsIn(second[index]?.[1])]).toEqual([operation, idsIn(answer)])
      }
    }),

    check('shows nobody a token or another secret of the server', ['listSecrets'], async (trial) => {
      const found = await answers(trial)
      for (const secret of await trial.fixture.listSecrets()) trial.expect(holding(found, secret)).toEqual([])
    }),

    check('shows nobody the password', ['password'], async (trial) => {
      trial.expect(holding(await answers(trial), trial.fixture.password)).toEqual([])
    }),

    check('keeps the typed passwords out of its errors', ['password.change', 'password'], async (trial) => {
      const typed = { currentPassword: 'Wrong-Secret-91827', newPassword: 'Other-Secret-36455!' }
      const error = await trial.rejects(trial.call('password.change', typed), 'invalid_credentials')
      trial.expect(asText(error)).not.toMatch(/Wrong-Secret-91827|Other-Secret-36455!/)
    }),

    check('hands over the secret of an authenticator app once', ['mfa.enroll.totp'], async (trial) => {
      const enrollment = await trial.call('mfa.enroll.totp', { name: 'Phone' })
      if (enrollment.status !== 'pending' || enrollment.type !== 'totp') return
      trial.expect(holding(await answers(trial), enrollment.secret)).toEqual([])
    }),

    check('hands over backup codes once', ['backupCodes.regenerate'], async (trial) => {
      await enrollIfPossible(trial)
      const { codes } = await trial.call('backupCodes.regenerate')
      const found = await answers(trial)
      for (const code of codes) trial.expect(holding(found, code)).toEqual([])
    }),
  ],
}
