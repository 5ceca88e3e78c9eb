import type { Done, Operation, Query } from './call.js'

/** Why a preference cannot be changed here, and where it can. */
export interface PreferenceLock {
  reason: 'plan' | 'policy' | 'managed'
  message?: string | undefined
  href?: string | undefined
}

export interface PreferenceOption {
  value: string
  label: string
  /** Shown but not to be chosen; the text says why. */
  unavailable?: string | undefined
}

/** One described control. The types of the values follow from it. */
export type PreferenceField = {
  label: string
  help?: string | undefined
  /** Fields with the same text stand together under it. */
  group?: string | undefined
  locked?: PreferenceLock | undefined
} & (
  | { kind: 'toggle'; default: boolean }
  | {
      kind: 'select'
      options: readonly PreferenceOption[]
      default: string
      display?: 'list' | 'radio' | undefined
    }
  | { kind: 'multi'; options: readonly PreferenceOption[]; default: readonly string[] }
  | { kind: 'text'; default: string; maxLength?: number | undefined }
  | { kind: 'number'; default: number; min?: number | undefined; max?: number | undefined }
)

/** A described form, by the preference's key. */
export type PreferenceSchema = Readonly<Record<string, PreferenceField>>

/** What any preference can hold. */
export type PreferenceValue = boolean | number | string | readonly string[]

/** The values that a schema describes: a `select` with `as const` options gives the union of their values. */
export type PreferenceValues<S extends PreferenceSchema> = {
  -readonly [K in keyof S]: S[K] extends { kind: 'toggle' }
    ? boolean
    : S[K] extends { kind: 'number' }
      ? number
      : S[K] extends { kind: 'select'; options: readonly { value: infer V }[] }
        ? V
        : S[K] extends { kind: 'multi'; options: readonly { value: infer V }[] }
          ? readonly V[]
          : string
}

/** Used by `Preferences`. Declare it with `definePreferences`, which ties the values to the schema. */
export interface PreferenceOperations<S extends PreferenceSchema = PreferenceSchema> {
  /** Fixed, or read per user: plans and connected integrations change options, locks and defaults. */
  schema: S | Query<S>
  /** Defaults of the schema fill what is missing. */
  get: Query<{
    values: PreferenceValues<S>
    version?: string | undefined
    locked?: Partial<Record<keyof S, PreferenceLock>> | undefined
  }>
  /** An old `version` is `conflict {kind:'stale_version'}`, a locked key `forbidden`. */
  update: Operation<
    { patch: Partial<PreferenceValues<S>>; version?: string | undefined },
    Done<{ values: PreferenceValues<S>; version?: string | undefined }>
  >
}

/**
 * `PreferenceOperations` of a schema that is not known at compile time: what an adapter holds, and what the components
 * work on. Members are methods, so that operations with narrower values are assignable to it.
 */
export interface AnyPreferenceOperations {
  schema: PreferenceSchema | Query<PreferenceSchema>
  get: Query<{
    values: Readonly<Record<string, PreferenceValue | undefined>>
    version?: string | undefined
    locked?: Partial<Record<string, PreferenceLock>> | undefined
  }>
  update(
    input: { patch: Readonly<Record<string, PreferenceValue | undefined>>; version?: string | undefined },
    context: Parameters<Query<unknown>>[0],
  ): Promise<Done<{ values: Readonly<Record<string, PreferenceValue | undefined>>; version?: string | undefined }>>
}
