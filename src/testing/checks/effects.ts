import type { Done, Effects, OperationId } from '../../contract/index.js'
import { check, type Family } from '../check.js'
import type { SecondDevice } from '../fixture.js'
import { newPasswordDefault, sampleInput } from '../samples.js'
import type { Trial } from '../trial.js'

/** Expects what a mutation said of the sessions to be true. */
export async function effectsHold(
  trial: Trial<OperationId>,
  effects: Effects | undefined,
  device: SecondDevice | undefined,
): Promise<void> {
  const { currentSession = 'kept', otherSessions, effectiveWithinSeconds } = effects ?? {}
  if (currentSession === 'ended') {
    await trial.rejects(trial.call('account.get'), 'session_expired')
  } else {
    await trial.call('account.get')
    if (trial.has('sessions.list')) {
      trial.expect((await trial.sessions()).filter(({ current }) => current).length).toBe(1)
    }
  }
  if (device === undefined || otherSessions === undefined || effectiveWithinSeconds !== undefined) return
  trial.expect(await device.isSignedIn()).toBe(otherSessions === 'kept')
}

function isDone(result: unknown): result is Done {
  return typeof result === 'object' && result !== null && 'status' in result && result.status === 'done'
}

/** Mutations that a server often answers with a new session, or by ending some. */
const tried = [
  'profile.update',
  'sessions.revokeOthers',
  'sessions.revokeAll',
  'mfa.disableAll',
  'backupCodes.disable',
  'deletion.request',
] as const satisfies readonly OperationId[]

export const effects: Family = {
  name: 'effects',
  checks: [
    ...tried.map((operation) =>
      check(`tells what ${operation} did to the user’s sessions`, [operation, 'secondDevice'], async (trial) => {
        const device = await trial.fixture.secondDevice()
        const result = await trial.call(operation, ...(await sampleInput(trial, operation)))
        if (isDone(result)) await effectsHold(trial, result.effects, device)
      }),
    ),

    check(
      'tells what a new password did to the user’s sessions',
      ['password.change', 'password', 'secondDevice'],
      async (trial) => {
        const device = await trial.fixture.secondDevice()
        const { password, newPassword = newPasswordDefault } = trial.fixture
        const input = { currentPassword: password, newPassword, endOtherSessions: true }
        const result = await trial.call('password.change', input)
        trial.password = newPassword
        if (result.status === 'done') await effectsHold(trial, result.effects, device)
      },
    ),

    check('says that signing out everywhere ends this session', ['sessions.revokeAll'], async (trial) => {
      const { effects } = await trial.call('sessions.revokeAll')
      trial.expect(effects?.currentSession).toBe('ended')
    }),
  ],
}
