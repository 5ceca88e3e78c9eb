import type {
  AnyAccountError,
  PreferenceField,
  PreferenceLock,
  PreferenceSchema,
  PreferenceValue,
  PreferenceValues,
} from '../../contract/index.js'
import type { PendingIntent } from '../../core/action.js'
import type { PreferenceProblem } from '../../core/rules/preference-values.js'
import type { Unavailable } from '../../react/use-capability.js'

/** What a control shows: the key and the value of one preference, typed by `typeof schema`. */
export type PreferenceChange<S extends PreferenceSchema = PreferenceSchema> = {
  [Key in keyof S & string]: { key: Key; value: PreferenceValues<S>[Key] }
}[keyof S & string]

/** `each`: every control saves by itself. `form`: all of them together, with save and cancel. */
export type PreferenceSaving = 'each' | 'form'

/** What is known of all preferences. */
export interface SavedPreferences {
  schema: PreferenceSchema
  values: Readonly<Record<string, PreferenceValue | undefined>>
  version?: string | undefined
  locked?: Partial<Record<string, PreferenceLock>> | undefined
}

/** What came of the last change of one preference. `id` is new each time, so that the same words are said again. */
export type PreferenceNote = { id: number } & (
  | { kind: 'saved' }
  /** The value does not do: nothing was sent, or the server refused it. */
  | { kind: 'invalid'; problems: readonly PreferenceProblem[] }
  | { kind: 'failed'; error: AnyAccountError }
  /** Changed here and elsewhere. Nothing of `mine` was saved. */
  | { kind: 'conflict'; mine: PreferenceValue; theirs: PreferenceValue }
)

/** One described control. */
export interface Preference {
  key: string
  field: PreferenceField
  /** What the control shows: what the user chose, until it is saved or turns out not to do. */
  value: PreferenceValue
  /** What is in the field of a text or a number. */
  text: string
  /** What is saved is not offered any more: `value` applies in its place. */
  replaced: boolean
  /** Why it cannot be changed here. */
  locked: PreferenceLock | undefined
  /** It is being saved. The control can be used all the same: the last choice counts. */
  pending: PendingIntent | undefined
  note: PreferenceNote | undefined
  /** Chooses a value. Saved at once, or with the form. */
  change: (value: PreferenceValue) => void
  /** Takes over what is in the field of a text or a number. */
  type: (text: string) => void
  /** Saves what was typed, where each control saves by itself. */
  commit: () => void
  /** Of a conflict: the value from elsewhere stays. */
  takeTheirs: () => void
  /** Of a conflict: the user's own value after all. */
  keepMine: () => void
}

export interface PreferenceGroup {
  /** `undefined` for those without group. */
  name: string | undefined
  preferences: readonly Preference[]
}

/** What came of saving the form. */
export type PreferencesOutcome = { id: number } & (
  | { kind: 'saved' }
  /** `unknown`: nobody knows whether it is saved. */
  | { kind: 'failed'; error: AnyAccountError; unknown: boolean }
  /** What is wrong stands at the controls. */
  | { kind: 'invalid'; count: number }
  | { kind: 'conflict'; count: number }
)

export interface PreferencesReady {
  status: 'ready'
  saving: PreferenceSaving
  /** In the schema's order, each group where its first member is. */
  groups: readonly PreferenceGroup[]
  /** Something was changed and not saved. */
  dirty: boolean
  /** The form is being saved. */
  pending: PendingIntent | undefined
  outcome: PreferencesOutcome | null
  save: () => void
  /** The server wants the user to wait before the next try. */
  saveBlocked: boolean
  cancel: () => void
  /** The last try to read it again failed: this may be out of date. */
  refreshError: AnyAccountError | null
  refreshing: boolean
  refresh: () => void
}

export type PreferencesState =
  /** The adapter has no preferences. */
  | { status: 'unsupported' }
  | { status: 'unavailable'; reason: Unavailable }
  | { status: 'loading'; slow: boolean }
  | { status: 'failed'; error: AnyAccountError; retrying: boolean; retry: () => void }
  | PreferencesReady
