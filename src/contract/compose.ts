import type { AccountAdapter, FeatureId, Features } from './adapter.js'
import type { PreferenceOperations, PreferenceSchema } from './operations/preferences.js'

/** Ties the types of the values to the schema, down to the values of the options. */
export function definePreferences<const S extends PreferenceSchema>(
  schema: S,
  operations: Omit<PreferenceOperations<S>, 'schema'>,
): PreferenceOperations<S> {
  return { schema, ...operations }
}

/** Groups, of which any that the contract does not know gets the type `never`, and so does not compile. */
type ExactGroups<B> = {
  [K in keyof B]: K extends FeatureId ? { [M in keyof B[K]]: M extends keyof Features[K] ? B[K][M] : never } : never
}

/**
 * Adds the host's own groups to an adapter, or puts them in place of its own:
 * `extendAdapter(clerkAdapter(clerk), { preferences, deletion })`.
 *
 * @param adapter stays as it is
 * @param groups whole groups, not single members
 */
export function extendAdapter<A extends AccountAdapter, const B extends Partial<Features>>(
  adapter: A,
  groups: B & ExactGroups<B>,
): Omit<A, keyof B> & B {
  return { ...adapter, ...groups }
}

/** The adapter without some of its groups: the components for them are then not there. */
export function omitFeatures<A extends AccountAdapter, K extends FeatureId & keyof A>(
  adapter: A,
  ...features: K[]
): Omit<A, K> {
  const rest: Omit<A, K> & Partial<Pick<A, K>> = { ...adapter }
  for (const feature of features) delete rest[feature]
  return rest
}
