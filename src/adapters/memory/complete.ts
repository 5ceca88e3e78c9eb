import type { AnyPreferenceOperations, FeatureId, Features, PreferenceSchema, Query } from '../../contract/index.js'

/** A group with every member that the contract lets be absent, under `exactOptionalPropertyTypes` too. */
export type Complete<T> = { [K in keyof T]-?: NonNullable<T[K]> }

/** Every group of the contract, with every operation. */
export type CompleteFeatures = {
  [F in Exclude<FeatureId, 'mfa' | 'preferences'>]: Complete<Features[F]>
} & {
  mfa: Complete<Omit<Features['mfa'], 'enroll'>> & { enroll: Complete<Features['mfa']['enroll']> }
  preferences: AnyPreferenceOperations & { schema: Query<PreferenceSchema> }
}
