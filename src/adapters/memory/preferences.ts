import {
  AccountError,
  type AnyPreferenceOperations,
  assertPreferencePatch,
  readPreferences,
} from '../../contract/index.js'
import type { CompleteFeatures } from './complete.js'
import type { Server } from './server.js'

type Update = AnyPreferenceOperations['update']

export function preferenceOperations(server: Server): CompleteFeatures['preferences'] {
  const { state } = server
  return {
    schema: server.query('preferences.schema', () => state.preferences.schema),
    get: server.query('preferences.get', () => ({
      values: readPreferences(state.preferences.schema, state.preferences.values),
      version: String(state.preferences.version),
      locked: state.preferences.locked,
    })),
    update: server.operation<Parameters<Update>[0], Awaited<ReturnType<Update>>>(
      'preferences.update',
      ({ patch, version }, call) => {
        const { preferences } = state
        if (version !== undefined && version !== String(preferences.version)) {
          throw new AccountError('conflict', { kind: 'stale_version' })
        }
        assertPreferencePatch(preferences.schema, patch, preferences.locked)

        for (const [key, value] of Object.entries(patch)) if (value !== undefined) preferences.values[key] = value
        preferences.version += 1
        call.changed('preferences')
        const values = readPreferences(preferences.schema, preferences.values)
        return { status: 'done', values, version: String(preferences.version) }
      },
    ),
  }
}
