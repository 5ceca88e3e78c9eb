import {
  assertPreferencePatch,
  type PreferenceOperations,
  type PreferenceSchema,
  type PreferenceValues,
  readPreferences,
} from '../../contract/index.js'
import type { Backend, Call } from './backend.js'
import type { ClerkUser } from './clerk.js'
import { record } from './parse.js'

/** Where in `unsafeMetadata` the preferences are. Every other key, and unknown ones beside them, stay as they are. */
const key = 'preferences'

/**
 * On the user's `unsafeMetadata`, which the user may write, and of which Clerk merges what is sent. All of a user's metadata
 * together may take 8 kB. Two pages that change different preferences do not disturb each other, so no version is kept.
 */
export function preferenceGroup<S extends PreferenceSchema>(backend: Backend, schema: S): PreferenceOperations<S> {
  const read = ({ unsafeMetadata }: ClerkUser): PreferenceValues<S> =>
    // What is read by a schema has the types of that schema, which the compiler cannot see.
    readPreferences(schema, record(record(unsafeMetadata)?.[key]) ?? {}) as PreferenceValues<S>

  return {
    schema,

    async get(context) {
      return { values: read(await backend.readUser({ operation: 'preferences.get', context })) }
    },

    async update({ patch }, context) {
      const call: Call = { operation: 'preferences.update', context }
      assertPreferencePatch(schema, patch)
      const user = await backend.user(call)
      await backend.change(call, () => user.updateMetadata({ unsafeMetadata: { [key]: patch } }))
      return { status: 'done', values: read(await backend.user(call)) }
    },
  }
}
