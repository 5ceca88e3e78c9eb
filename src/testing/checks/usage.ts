import { check, type Family } from '../check.js'

export const usage: Family = {
  name: 'usage',
  checks: [
    check('measures what is used, against a limit or none', ['usage.get'], async (trial) => {
      const meters = await trial.call('usage.get')
      const wrong = meters.filter(({ used, limit }) => !(used >= 0) || (limit !== null && !(limit >= 0)))
      trial.expect(wrong).toEqual([])
      trial.expect(new Set(meters.map(({ id }) => id)).size).toBe(meters.length)
    }),
  ],
}
