import { check, type Family } from '../check.js'
import { enrollIfPossible } from '../enroll.js'

export const backupCodes: Family = {
  name: 'backup codes',
  checks: [
    check('changes all codes at once', ['backupCodes.regenerate'], async (trial) => {
      await enrollIfPossible(trial)
      const first = await trial.call('backupCodes.regenerate')
      const second = await trial.call('backupCodes.regenerate')
      trial.expect(first.codes.length > 0).toBe(true)
      trial.expect(new Set(first.codes).size).toBe(first.codes.length)
      trial.expect(second.codes.filter((code) => first.codes.includes(code))).toEqual([])
      trial.expect(second.invalidatedPrevious).toBe(true)
    }),

    check('says how many codes are left', ['backupCodes.regenerate', 'backupCodes.status'], async (trial) => {
      await enrollIfPossible(trial)
      const { codes } = await trial.call('backupCodes.regenerate')
      const { generated, remaining = 'unknown', total = codes.length } = await trial.call('backupCodes.status')
      trial.expect([generated === false, total]).toEqual([false, codes.length])
      if (remaining !== 'unknown') trial.expect(remaining).toBe(codes.length)
    }),

    check(
      'makes no code when it only looks',
      ['backupCodes.regenerate', 'backupCodes.status', 'mfa.status'],
      async (trial) => {
        const before = await trial.call('backupCodes.status')
        await trial.call('mfa.status')
        trial.expect(await trial.call('backupCodes.status')).toEqual(before)
      },
    ),

    check(
      'has no codes any more once they are turned off',
      ['backupCodes.regenerate', 'backupCodes.status', 'backupCodes.disable'],
      async (trial) => {
        await enrollIfPossible(trial)
        await trial.call('backupCodes.regenerate')
        await trial.call('backupCodes.disable')
        trial.expect((await trial.call('backupCodes.status')).generated).not.toBe(true)
      },
    ),
  ],
}
