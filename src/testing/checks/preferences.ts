import type { PreferenceField, PreferenceValue } from '../../contract/index.js'
import { check, type Family } from '../check.js'
import { otherValue, preferenceSchema, unlockedPreference } from '../samples.js'

function fits(field: PreferenceField, value: PreferenceValue | undefined): boolean {
  switch (field.kind) {
    case 'toggle':
      return typeof value === 'boolean'
    case 'number':
      return typeof value === 'number'
    case 'multi':
      return Array.isArray(value)
    case 'select':
    case 'text':
      return typeof value === 'string'
  }
}

export const preferences: Family = {
  name: 'preferences',
  checks: [
    check('has a value for every preference, of the kind that it describes', ['preferences.get'], async (trial) => {
      const { values } = await trial.call('preferences.get')
      for (const [key, field] of Object.entries(await preferenceSchema(trial))) {
        trial.expect([key, fits(field, values[key])]).toEqual([key, true])
      }
    }),

    check(
      'keeps a changed preference, and leaves the others',
      ['preferences.get', 'preferences.update'],
      async (trial) => {
        const chosen = await unlockedPreference(trial)
        if (chosen === undefined) throw new Error('The fixture has no preference that may be changed.')
        const { key, value, version } = chosen
        const before = (await trial.call('preferences.get')).values
        const result = await trial.call('preferences.update', { patch: { [key]: value }, version })
        trial.expect(result.values).toEqual({ ...before, [key]: value })
        const after = await trial.call('preferences.get')
        trial.expect(after.values).toEqual({ ...before, [key]: value })
        trial.expect(after.version).toBe(result.version)
      },
    ),

    check(
      'keeps the change that somebody else made meanwhile',
      ['preferences.get', 'preferences.update'],
      async (trial) => {
        const chosen = await unlockedPreference(trial)
        // A back end that counts no versions has no way to notice.
        if (chosen?.version === undefined) return
        const { key, value, version } = chosen
        await trial.call('preferences.update', { patch: { [key]: value }, version })
        const field = (await preferenceSchema(trial))[key]
        const late = { patch: { [key]: field && otherValue(field, value) }, version }
        const { data } = await trial.rejects(trial.call('preferences.update', late), 'conflict')
        trial.expect(data.kind).toBe('stale_version')
        trial.expect((await trial.call('preferences.get')).values[key]).toEqual(value)
      },
    ),

    check(
      'does not change a locked preference',
      ['preferences.get', 'preferences.update', 'lockedPreference'],
      async (trial) => {
        const key = trial.fixture.lockedPreference
        const field = (await preferenceSchema(trial))[key]
        if (field === undefined) throw new Error(`The schema has no preference ${key}.`)
        const { values, version } = await trial.call('preferences.get')
        const patch = { [key]: otherValue(field, values[key]) }
        await trial.rejects(trial.call('preferences.update', { patch, version }), 'forbidden')
        trial.expect((await trial.call('preferences.get')).values).toEqual(values)
      },
    ),
  ],
}
