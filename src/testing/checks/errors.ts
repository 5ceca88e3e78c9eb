import type { OperationId } from '../../contract/index.js'
import { check, type Family } from '../check.js'
import { sampled, sampledReads, sampleInput } from '../samples.js'
import { snapshot } from '../snapshot.js'

/** Calls that a server limits. */
const limited = ['profile.update', 'password.change', 'sessions.revokeOthers'] as const satisfies readonly OperationId[]

export const errors: Family = {
  name: 'errors',
  checks: [
    ...sampled.map((operation) =>
      check(`says that it is offline in ${operation}, and changes nothing`, [operation, 'goOffline'], async (trial) => {
        const input = await sampleInput(trial, operation)
        const before = await snapshot(trial)
        const mend = await trial.fixture.goOffline()
        await trial.rejects(trial.once(operation, input), 'network')
        mend()
        trial.expect(await snapshot(trial)).toEqual(before)
      }),
    ),

    ...sampledReads.map((operation) =>
      check(`says that the user is signed out in ${operation}`, [operation, 'endSession'], async (trial) => {
        const input = await sampleInput(trial, operation)
        await trial.fixture.endSession()
        await trial.rejects(trial.once(operation, input), 'session_expired')
      }),
    ),

    check(
      'names the wrong password, and does not sign the user out',
      ['password.change', 'password'],
      async (trial) => {
        const { password, newPassword = `${password}-2-Lantern!` } = trial.fixture
        const input = { currentPassword: `${password} (wrong)`, newPassword }
        const error = await trial.rejects(trial.call('password.change', input), 'invalid_credentials')
        trial.expect(error.data.field).toBe('currentPassword')
        await trial.call('account.get')
      },
    ),

    check('says what is wrong with a new password', ['password.change', 'password', 'weakPassword'], async (trial) => {
      const { password, weakPassword } = trial.fixture
      const input = { currentPassword: password, newPassword: weakPassword }
      const error = await trial.rejects(trial.call('password.change', input), 'validation')
      trial.expect(error.data.fields.map(({ field }) => field)).toEqual(error.data.fields.map(() => 'newPassword'))
      trial.expect(error.data.fields.length > 0).toBe(true)
    }),

    check('says that a user name is taken', ['profile.update', 'takenUsername'], async (trial) => {
      const error = await trial.rejects(
        trial.call('profile.update', { username: trial.fixture.takenUsername }),
        'conflict',
      )
      trial.expect([error.data.kind, error.data.field]).toEqual(['taken', 'username'])
    }),

    check(
      'says before the user submits that a user name is taken',
      ['profile.checkUsername', 'takenUsername'],
      async (trial) => {
        const { available } = await trial.call('profile.checkUsername', { username: trial.fixture.takenUsername })
        trial.expect(available).toBe(false)
      },
    ),

    ...limited.map((operation) =>
      check(`says how long to wait after too many calls of ${operation}`, [operation, 'rateLimit'], async (trial) => {
        const input = await sampleInput(trial, operation)
        await trial.fixture.rateLimit(operation)
        const { data } = await trial.rejects(trial.once(operation, input), 'rate_limited')
        trial.expect(data.retryAfterMs !== undefined && data.retryAfterMs > 0).toBe(true)
      }),
    ),

    check('passes on an unknown error of the provider, with its cause', ['breakServer'], async (trial) => {
      const mend = await trial.fixture.breakServer()
      const error = await trial.rejects(trial.once('account.get', []), 'provider')
      trial.expect(error.cause).not.toBe(undefined)
      mend()
      await trial.call('account.get')
    }),
  ],
}
