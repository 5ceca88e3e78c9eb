import type { AnyPreferenceOperations } from '../../contract/index.js'
import type { Backend } from './backend.js'

export function preferenceGroup({ read, write }: Backend): AnyPreferenceOperations {
  const path = '/preferences'
  return {
    schema: (context) => read({ operation: 'preferences.schema', path: '/preferences/schema', context }),
    get: (context) => read({ operation: 'preferences.get', path, context }),
    update: (body, context) =>
      write({ operation: 'preferences.update', method: 'PATCH', path, body, context, changes: ['preferences'] }),
  }
}
