import {
  AccountError,
  type AnyPreferenceOperations,
  type FieldError,
  type PreferenceField,
  type PreferenceSchema,
  type PreferenceValue,
} from '../../contract/index.js'
import type { CompleteFeatures } from './complete.js'
import type { Server } from './server.js'
import type { MemoryState } from './state.js'

type Update = AnyPreferenceOperations['update']

export function preferenceOperations(server: Server): CompleteFeatures['preferences'] {
  const { state } = server
  return {
    schema: server.query('preferences.schema', () => state.preferences.schema),
    get: server.query('preferences.get', () => ({
      values: withDefaults(state),
      version: String(state.preferences.version),
      locked: state.preferences.locked,
    })),
    update: server.operation<Parameters<Update>[0], Awaited<ReturnType<Update>>>(
      'preferences.update',
      ({ patch, version }, call) => {
        const { preferences } = state
        for (const key of Object.keys(patch)) {
          const lock = own(preferences.locked, key) ?? own(preferences.schema, key)?.locked
          if (lock) throw new AccountError('forbidden', { reason: lock.reason })
        }
        if (version !== undefined && version !== String(preferences.version)) {
          throw new AccountError('conflict', { kind: 'stale_version' })
        }
        const fields = Object.entries(patch).flatMap(([key, value]) => errors(preferences.schema, key, value))
        if (fields.length > 0) throw new AccountError('validation', { fields })

        for (const [key, value] of Object.entries(patch)) if (value !== undefined) preferences.values[key] = value
        preferences.version += 1
        call.changed('preferences')
        return { status: 'done', values: withDefaults(state), version: String(preferences.version) }
      },
    ),
  }
}

function withDefaults({ preferences: { schema, values } }: MemoryState): Record<string, PreferenceValue> {
  return Object.fromEntries(Object.entries(schema).map(([key, field]) => [key, values[key] ?? field.default]))
}

function errors(schema: PreferenceSchema, key: string, value: PreferenceValue | undefined): FieldError[] {
  const field = own(schema, key)
  if (!field) return [{ field: key, code: 'invalid' }]
  if (value === undefined || fits(field, value)) return []
  if (field.kind === 'text' && typeof value === 'string' && field.maxLength !== undefined) {
    return [{ field: key, code: 'too_long', params: { max: field.maxLength } }]
  }
  return [{ field: key, code: 'invalid' }]
}

function fits(field: PreferenceField, value: PreferenceValue): boolean {
  switch (field.kind) {
    case 'toggle':
      return typeof value === 'boolean'
    case 'number':
      return (
        typeof value === 'number' &&
        Number.isFinite(value) &&
        value >= (field.min ?? Number.NEGATIVE_INFINITY) &&
        value <= (field.max ?? Number.POSITIVE_INFINITY)
      )
    case 'text':
      return typeof value === 'string' && [...value].length <= (field.maxLength ?? Number.POSITIVE_INFINITY)
    case 'select':
      return field.options.some((option) => option.value === value && option.unavailable === undefined)
    case 'multi':
      return (
        Array.isArray(value) &&
        value.every((chosen) => field.options.some((option) => option.value === chosen && !option.unavailable))
      )
  }
}

/** Keys come from outside, and `constructor` is on every object. */
function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
