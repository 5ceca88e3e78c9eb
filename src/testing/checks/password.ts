import { check, type Family } from '../check.js'
import { newPasswordDefault } from '../samples.js'
import type { Trial } from '../trial.js'

/** Changes the password as the user would, and answers later step-ups with the new one. */
async function changePassword(
  trial: Trial<'password.change' | 'password'>,
  endOtherSessions: boolean,
): Promise<string> {
  const { newPassword = newPasswordDefault, password } = trial.fixture
  await trial.call('password.change', { currentPassword: password, newPassword, endOtherSessions })
  trial.password = newPassword
  return newPassword
}

export const password: Family = {
  name: 'password',
  checks: [
    check('takes the new password from now on', ['password.change', 'password', 'acceptsPassword'], async (trial) => {
      const changed = await changePassword(trial, false)
      trial.expect(await trial.fixture.acceptsPassword(changed)).toBe(true)
      trial.expect(await trial.fixture.acceptsPassword(trial.fixture.password)).toBe(false)
    }),

    check(
      'keeps the old password when the new one is refused',
      ['password.change', 'password', 'weakPassword', 'acceptsPassword'],
      async (trial) => {
        const { password, weakPassword, acceptsPassword } = trial.fixture
        const input = { currentPassword: password, newPassword: weakPassword }
        await trial.rejects(trial.call('password.change', input), 'validation')
        trial.expect(await acceptsPassword(password)).toBe(true)
      },
    ),

    check('passes a password on as it was typed', ['password.change', 'password', 'acceptsPassword'], async (trial) => {
      const { newPassword = newPasswordDefault, password, acceptsPassword } = trial.fixture
      const spaced = `  ${newPassword} ö `
      await trial.call('password.change', { currentPassword: password, newPassword: spaced })
      trial.expect([await acceptsPassword(spaced), await acceptsPassword(spaced.trim())]).toEqual([true, false])
    }),

    check(
      'signs out everywhere else when the user asks for it',
      ['password.change', 'password', 'secondDevice'],
      async (trial) => {
        const device = await trial.fixture.secondDevice()
        await changePassword(trial, true)
        trial.expect(await device.isSignedIn()).toBe(await keepsOthers(trial, true))
        await trial.call('account.get')
      },
    ),

    check(
      'keeps the other places signed in when the user asks for it',
      ['password.change', 'password', 'secondDevice'],
      async (trial) => {
        const device = await trial.fixture.secondDevice()
        await changePassword(trial, false)
        trial.expect(await device.isSignedIn()).toBe(await keepsOthers(trial, false))
        await trial.call('account.get')
      },
    ),

    check('sets a first password', ['password.set', 'withoutPassword', 'acceptsPassword'], async (trial) => {
      await trial.fixture.withoutPassword()
      trial.expect((await trial.call('account.get')).hasPassword).not.toBe(true)
      const { newPassword = newPasswordDefault } = trial.fixture
      await trial.call('password.set', { newPassword })
      trial.expect((await trial.call('account.get')).hasPassword).not.toBe(false)
      trial.expect(await trial.fixture.acceptsPassword(newPassword)).toBe(true)
    }),

    check('sets no first password over one that is there', ['password.set', 'password'], async (trial) => {
      const { newPassword = newPasswordDefault } = trial.fixture
      await trial.rejects(trial.call('password.set', { newPassword }), 'forbidden', 'conflict', 'validation')
    }),

    check('goes back to no password, unless it is the last way in', ['password.remove', 'password'], async (trial) => {
      const removal = await trial.outcome(trial.call('password.remove', { currentPassword: trial.fixture.password }))
      const { hasPassword } = await trial.call('account.get')
      if ('value' in removal) {
        trial.expect(hasPassword).not.toBe(true)
      } else {
        trial.expect([removal.error.code, removal.error.data]).toEqual(['forbidden', { reason: 'last_method' }])
        trial.expect(hasPassword).not.toBe(false)
      }
    }),
  ],
}

/** Whether other sessions stay, by the policy, or else by the wish of the user. */
async function keepsOthers(trial: Trial<'password.change'>, endOtherSessions: boolean): Promise<boolean> {
  const policy = await trial.fixture.adapter.policy?.(trial.context())
  const rule = policy?.passwordChange?.otherSessions ?? 'choice'
  return rule === 'choice' ? !endOtherSessions : rule === 'always_keep'
}
