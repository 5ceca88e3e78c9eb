import type { ResourceDefinition } from '../../core/resource.js'
import type { SavedPreferences } from './state.js'

/** The described form and what is saved. What is connected can change the options. */
export const preferencesResource: ResourceDefinition<SavedPreferences> = {
  operation: 'preferences.get',
  topics: ['preferences', 'connections'],
  async read(adapter, context) {
    const { preferences } = adapter
    const described = typeof preferences?.schema === 'function' ? preferences.schema(context) : preferences?.schema
    const [{ parsePreferences, parsePreferenceSchema }, description, answer] = await Promise.all([
      import('../../schemas/preferences.js'),
      described,
      preferences?.get(context),
    ])
    const schema = parsePreferenceSchema(description)
    const saved = parsePreferences(answer)
    if (!schema.ok) return { ok: false, reason: `schema: ${schema.reason}` }
    if (!saved.ok) return saved
    const rejected = schema.rejected.map((found) => ({ ...found, path: `schema.${found.path}` }))
    return { ok: true, value: { schema: schema.value, ...saved.value }, rejected: [...rejected, ...saved.rejected] }
  },
}
