/** The headless parts of preferences and their hook: `import * as Preferences from 'latchkey/preferences'`. */
export {
  type PreferencesButtonState,
  PreferencesCancel as Cancel,
  type PreferencesCancelProps,
  PreferencesSave as Save,
  type PreferencesSaveProps,
} from './parts/buttons.js'
export { PreferencesForm as Form, type PreferencesFormProps, type PreferencesFormState } from './parts/form.js'
export { PreferencesGroups as Groups, type PreferencesGroupsProps } from './parts/groups.js'
export { PreferencesItem as Item, type PreferencesItemProps, type PreferencesItemState } from './parts/item.js'
export { PreferencesNote as Note, type PreferencesNoteProps } from './parts/note.js'
export { PreferencesRoot as Root, type PreferencesRootProps, type PreferencesRootState } from './parts/root.js'
export {
  PreferencesFailure as Failure,
  PreferencesLoading as Loading,
  PreferencesUnavailable as Unavailable,
} from './parts/states.js'
export { PreferencesStatus as Status, type PreferencesStatusProps } from './parts/status.js'
export type {
  Preference,
  PreferenceChange,
  PreferenceGroup,
  PreferenceNote,
  PreferenceSaving,
  PreferencesOutcome,
  PreferencesReady,
  PreferencesState,
} from './state.js'
export { type PreferencesOptions, usePreferences } from './use-preferences.js'
