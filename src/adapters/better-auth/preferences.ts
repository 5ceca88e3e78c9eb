/**
 * The values are additional fields of the user (`user.additionalFields`), one for each preference. Measured on the server
 * of 1.7: a field that it does not have it drops from an update without a word, and it counts no versions.
 */
import {
  AccountError,
  type AnyPreferenceOperations,
  assertPreferencePatch,
  type PreferenceSchema,
  type PreferenceValue,
  readPreferences,
} from '../../contract/index.js'
import type { Backend, Call } from './backend.js'
import type { SignedIn } from './signed-in.js'

/** A described form, the same for everybody or made from what the session says of the user: their plan, say. */
export type BetterAuthPreferences = PreferenceSchema | ((user: Readonly<Record<string, unknown>>) => PreferenceSchema)

/**
 * The values themselves, so that a change of the name makes no new version. The server cannot compare it while it writes:
 * of two changes in the same moment both pass, and where they are of one field, the later one stays.
 */
function versionOf(values: Readonly<Record<string, PreferenceValue>>): string {
  return JSON.stringify(values)
}

function missing(key: string): AccountError {
  const hint = `The server does not keep the preference \`${key}\`: add it to \`user.additionalFields\`, and to the database.`
  return new AccountError('misconfigured', { hint })
}

export function preferenceGroup(backend: Backend, preferences: BetterAuthPreferences): AnyPreferenceOperations {
  const { client, events } = backend

  function schemaFor({ row }: SignedIn['user']): PreferenceSchema {
    return typeof preferences === 'function' ? preferences(row) : preferences
  }

  function read({ user }: SignedIn): { values: Record<string, PreferenceValue>; version: string } {
    const values = readPreferences(schemaFor(user), user.row)
    return { values, version: versionOf(values) }
  }

  return {
    schema:
      typeof preferences === 'function'
        ? async (context) => schemaFor((await backend.signedIn({ operation: 'preferences.get', context })).user)
        : preferences,

    get: async (context) => read(await backend.signedIn({ operation: 'preferences.get', context })),

    async update({ patch, version }, context) {
      const call: Call = { operation: 'preferences.update', context: { ...context, fresh: true } }
      const signedIn = await backend.signedIn(call)
      const before = read(signedIn)
      if (version !== undefined && version !== before.version) {
        throw new AccountError('conflict', { kind: 'stale_version' })
      }
      assertPreferencePatch(schemaFor(signedIn.user), patch)
      const changes = Object.entries(patch).filter(([, value]) => value !== undefined)
      // The server refuses an update without a field.
      if (changes.length === 0) return { status: 'done', ...before }
      await backend.request(call, (fetchOptions) => client.updateUser({ ...Object.fromEntries(changes), fetchOptions }))
      events.changed('preferences')
      // What the server has now is the only sign that it kept them.
      const after = await backend.signedIn(call)
      const dropped = changes.find(([key]) => (after.user.row[key] ?? null) === null)
      if (dropped) throw missing(dropped[0])
      return { status: 'done', ...read(after) }
    },
  }
}
