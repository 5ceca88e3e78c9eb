import { check, type Family } from '../check.js'
import { newPhone } from '../samples.js'
import { wrongCode } from '../step-up.js'
import type { Trial } from '../trial.js'

async function number(trial: Trial<'account.get'>): Promise<string | undefined> {
  return (await trial.call('account.get')).phone?.number
}

export const phone: Family = {
  name: 'phone',
  checks: [
    check(
      'takes over a number once its code is right',
      ['phone.start', 'phone.verify', 'readSmsCode'],
      async (trial) => {
        const before = await number(trial)
        const { id } = await trial.call('phone.start', { number: newPhone })
        trial.expect(await number(trial)).toBe(before)
        const code = await trial.fixture.readSmsCode(newPhone)
        trial.expect((await trial.call('phone.verify', { id, code })).status).toBe('complete')
        trial.expect((await trial.call('account.get')).phone).toEqual({ number: newPhone, verified: true })
      },
    ),

    check('takes the right code after a wrong one', ['phone.start', 'phone.verify', 'readSmsCode'], async (trial) => {
      const { id } = await trial.call('phone.start', { number: newPhone })
      const code = await trial.fixture.readSmsCode(newPhone)
      await trial.rejects(trial.call('phone.verify', { id, code: wrongCode(code) }), 'invalid_code')
      trial.expect((await number(trial)) === newPhone).toBe(false)
      await trial.call('phone.verify', { id, code })
    }),

    check('asks for patience when a code was sent just now', ['phone.start', 'phone.resend'], async (trial) => {
      const { id, challenge } = await trial.call('phone.start', { number: newPhone })
      if (challenge?.resendAt === undefined) return
      const { data } = await trial.rejects(trial.call('phone.resend', { id }), 'rate_limited')
      trial.expect(data.retryAfterMs !== undefined && data.retryAfterMs > 0).toBe(true)
    }),

    check('says that a number is taken', ['phone.start', 'takenPhone'], async (trial) => {
      const { data } = await trial.rejects(trial.call('phone.start', { number: trial.fixture.takenPhone }), 'conflict')
      trial.expect(data.kind).toBe('taken')
    }),

    check('says that a number is none', ['phone.start'], async (trial) => {
      const { data } = await trial.rejects(trial.call('phone.start', { number: 'no number' }), 'validation')
      trial.expect(data.fields[0]?.field).toBe('number')
    }),

    check('forgets the number', ['phone.start', 'phone.verify', 'phone.remove', 'readSmsCode'], async (trial) => {
      const { id } = await trial.call('phone.start', { number: newPhone })
      await trial.call('phone.verify', { id, code: await trial.fixture.readSmsCode(newPhone) })
      await trial.call('phone.remove')
      trial.expect(await number(trial)).toBe(undefined)
    }),
  ],
}
