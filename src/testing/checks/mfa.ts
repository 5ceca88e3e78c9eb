import { check, type Family } from '../check.js'
import { confirmTotp, enrollTotp, startTotp } from '../enroll.js'
import { newPhone } from '../samples.js'
import { wrongCode } from '../step-up.js'
import type { Trial } from '../trial.js'
import { effectsHold } from './effects.js'

const totp = ['mfa.status', 'mfa.enroll.totp', 'mfa.confirm', 'totpCode'] as const

async function factorIds(trial: Trial<'mfa.status'>): Promise<readonly string[]> {
  return (await trial.call('mfa.status')).factors.map(({ id }) => id)
}

export const mfa: Family = {
  name: 'mfa',
  checks: [
    check('gives a secret that every authenticator app takes', ['mfa.enroll.totp'], async (trial) => {
      const { secret, uri, digits, period } = await startTotp(trial)
      trial.expect(secret).toMatch(/^[A-Z2-7]+$/)
      const scanned = new URL(uri)
      trial.expect([scanned.protocol, scanned.host]).toEqual(['otpauth:', 'totp'])
      trial.expect(scanned.searchParams.get('secret')?.replace(/=+$/, '')).toBe(secret)
      trial.expect(Number(scanned.searchParams.get('digits') ?? 6)).toBe(digits)
      trial.expect(Number(scanned.searchParams.get('period') ?? 30)).toBe(period)
    }),

    check('counts a factor only after its code was right', totp, async (trial) => {
      const before = await trial.call('mfa.status')
      const enrollment = await startTotp(trial)
      trial.expect(await trial.call('mfa.status')).toEqual(before)
      const { factor, effects } = await confirmTotp(trial, enrollment)
      await effectsHold(trial, effects, undefined)
      const after = await trial.call('mfa.status')
      trial.expect(after.enabled).toBe(true)
      trial.expect(after.factors.filter(({ id }) => id === factor.id).map(({ type }) => type)).toEqual(['totp'])
      trial.expect((await trial.call('account.get')).mfaEnabled).not.toBe(false)
    }),

    check('takes the right code after a wrong one, for the same secret', totp, async (trial) => {
      const enrollment = await startTotp(trial)
      const code = wrongCode(await trial.fixture.totpCode(enrollment.uri))
      const before = await factorIds(trial)
      await trial.rejects(trial.call('mfa.confirm', { enrollmentId: enrollment.id, code }), 'invalid_code')
      trial.expect(await factorIds(trial)).toEqual(before)
      await confirmTotp(trial, enrollment)
    }),

    check('forgets an enrolment that the user walked away from', [...totp, 'mfa.abandon'], async (trial) => {
      const before = await trial.call('mfa.status')
      const left = await startTotp(trial)
      await trial.call('mfa.abandon', { enrollmentId: left.id })
      trial.expect(await trial.call('mfa.status')).toEqual(before)
      await trial.rejects(confirmTotp(trial, left), 'not_found', 'code_expired', 'invalid_code')
      await enrollTotp(trial)
      trial.expect((await trial.call('mfa.status')).enabled).toBe(true)
    }),

    check('hands over the backup codes of an enrolment at one of its steps only', totp, async (trial) => {
      const { enrollment, backupCodes } = await enrollTotp(trial)
      const handed = [enrollment.backupCodes, backupCodes].filter((codes) => codes !== undefined && codes.length > 0)
      trial.expect(handed.length <= 1).toBe(true)
    }),

    check('keeps one factor from being added twice unnoticed', totp, async (trial) => {
      await enrollTotp(trial)
      const again = await trial.outcome(startTotp(trial))
      if ('error' in again) {
        trial.expect([again.error.code, again.error.data]).toEqual(['conflict', { kind: 'already_enrolled' }])
        return
      }
      await confirmTotp(trial, again.value)
      const ids = await factorIds(trial)
      trial.expect([ids.length, new Set(ids).size]).toEqual([2, 2])
    }),

    check('is off again when its last factor is gone', [...totp, 'mfa.remove'], async (trial) => {
      const { factor } = await enrollTotp(trial)
      await trial.call('mfa.remove', { factorId: factor.id })
      const { enabled, factors } = await trial.call('mfa.status')
      trial.expect([enabled, factors.length]).toEqual([false, 0])
      trial.expect((await trial.call('account.get')).mfaEnabled).not.toBe(true)
    }),

    check('is off again when the user turns it off', [...totp, 'mfa.disableAll'], async (trial) => {
      await enrollTotp(trial)
      await trial.call('mfa.disableAll')
      const { enabled, factors } = await trial.call('mfa.status')
      trial.expect([enabled, factors.length]).toEqual([false, 0])
    }),

    check(
      'keeps the last factor where the workspace demands one',
      [...totp, 'mfa.remove', 'enforceMfa'],
      async (trial) => {
        const { factor } = await enrollTotp(trial)
        await trial.fixture.enforceMfa()
        const { data } = await trial.rejects(trial.call('mfa.remove', { factorId: factor.id }), 'forbidden')
        trial.expect(data.reason).toBe('policy')
        trial.expect((await trial.call('mfa.status')).enabled).toBe(true)
      },
    ),

    check('shows the new name of a factor', [...totp, 'mfa.rename'], async (trial) => {
      const { factor } = await enrollTotp(trial)
      await trial.call('mfa.rename', { factorId: factor.id, name: 'Work phone' })
      const { factors } = await trial.call('mfa.status')
      trial.expect(factors.find(({ id }) => id === factor.id)?.name).toBe('Work phone')
    }),

    check(
      'adds a phone by text message',
      ['mfa.status', 'mfa.enroll.sms', 'mfa.confirm', 'readSmsCode'],
      async (trial) => {
        const enrollment = await trial.call('mfa.enroll.sms', { number: newPhone })
        if (enrollment.status !== 'pending') throw new Error('Nothing was proved yet.')
        trial.expect((await trial.call('mfa.status')).enabled).toBe(false)
        const code = await trial.fixture.readSmsCode(newPhone)
        const { factor } = await trial.call('mfa.confirm', { enrollmentId: enrollment.id, code })
        trial.expect(await factorIds(trial)).toEqual([factor.id])
        trial.expect(factor.destination).not.toBe(newPhone)
      },
    ),

    check(
      'makes one factor the default, and no other',
      [...totp, 'mfa.enroll.sms', 'mfa.setDefault', 'readSmsCode'],
      async (trial) => {
        const first = (await enrollTotp(trial)).factor
        const enrollment = await trial.call('mfa.enroll.sms', { number: newPhone })
        if (enrollment.status !== 'pending') throw new Error('Nothing was proved yet.')
        const code = await trial.fixture.readSmsCode(newPhone)
        const second = (await trial.call('mfa.confirm', { enrollmentId: enrollment.id, code })).factor
        for (const { id } of [second, first]) {
          const choice = await trial.outcome(trial.call('mfa.setDefault', { factorId: id }))
          const { factors } = await trial.call('mfa.status')
          if ('error' in choice) {
            // Some back ends always ask for an app before a phone.
            trial.expect([choice.error.code, choice.error.data]).toEqual(['forbidden', { reason: 'policy' }])
            trial.expect(factors.filter(({ isDefault }) => isDefault).length).toBe(1)
            continue
          }
          trial.expect(factors.filter(({ isDefault }) => isDefault).map((factor) => factor.id)).toEqual([id])
        }
      },
    ),
  ],
}
