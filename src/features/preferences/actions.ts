import type { Done, PreferenceValue } from '../../contract/index.js'
import type { ActionDefinition } from '../../core/action.js'

export type PreferencePatch = Readonly<Record<string, PreferenceValue>>

export interface PreferenceUpdate {
  /** Only what changed. */
  patch: PreferencePatch
  /** Of what the user saw. */
  version?: string | undefined
}

export type PreferencesUpdated = Done<{
  values: Readonly<Record<string, PreferenceValue | undefined>>
  version?: string | undefined
}>

/** Saves what changed. One at a time, because each one makes a new version. */
export const updatePreferences: ActionDefinition<PreferenceUpdate, PreferencesUpdated> = {
  operation: 'preferences.update',
  topics: ['preferences'],
  call: (adapter, input, context) => adapter.preferences?.update(input, context),
  loadParser: async () => (await import('../../schemas/preferences.js')).parsePreferencesUpdated,
}
