import { AccountError, type FieldError } from './errors.js'
import type { PreferenceField, PreferenceLock, PreferenceSchema, PreferenceValue } from './operations/preferences.js'

/**
 * The value of every preference of a schema: what is stored, or the default where there is nothing, or nothing of the
 * field's kind. For an adapter, or the server behind one.
 *
 * @param stored whatever the store holds; what the schema does not know is left out
 */
export function readPreferences(
  schema: PreferenceSchema,
  stored: Readonly<Record<string, unknown>>,
): Record<string, PreferenceValue> {
  return Object.fromEntries(
    Object.entries(schema).map(([key, field]) => {
      const value = own(stored, key)
      return [key, isOfKind(field, value) ? value : field.default]
    }),
  )
}

/**
 * Throws what `preferences.update` has to reject with: `forbidden` for a locked preference, `validation` for one that the
 * schema does not know, and for a value that its field does not take. For an adapter, or the server behind one.
 *
 * @param locked the locks of this user, beside those of the schema
 */
export function assertPreferencePatch(
  schema: PreferenceSchema,
  patch: Readonly<Record<string, unknown>>,
  locked: Readonly<Partial<Record<string, PreferenceLock>>> = {},
): void {
  for (const key of Object.keys(patch)) {
    const lock = own(locked, key) ?? own(schema, key)?.locked
    if (lock) throw new AccountError('forbidden', { reason: lock.reason })
  }
  const fields = Object.entries(patch).flatMap(([key, value]): FieldError[] => {
    const field = own(schema, key)
    // Absent, for a caller who leaves such members in.
    if (field && value === undefined) return []
    return field && isOfKind(field, value) ? problems(field, key, value) : [{ field: key, code: 'invalid' }]
  })
  if (fields.length > 0) throw new AccountError('validation', { fields })
}

function isOfKind(field: PreferenceField, value: unknown): value is PreferenceValue {
  switch (field.kind) {
    case 'toggle':
      return typeof value === 'boolean'
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
    case 'multi':
      return Array.isArray(value) && value.every((chosen) => typeof chosen === 'string')
    case 'select':
    case 'text':
      return typeof value === 'string'
  }
}

function problems(field: PreferenceField, key: string, value: PreferenceValue): FieldError[] {
  if (field.kind === 'text' && typeof value === 'string' && [...value].length > (field.maxLength ?? Infinity)) {
    return [{ field: key, code: 'too_long', params: { max: field.maxLength ?? 0 } }]
  }
  return isAllowed(field, value) ? [] : [{ field: key, code: 'invalid' }]
}

function isAllowed(field: PreferenceField, value: PreferenceValue): boolean {
  switch (field.kind) {
    case 'toggle':
    case 'text':
      return true
    case 'number':
      return typeof value === 'number' && value >= (field.min ?? -Infinity) && value <= (field.max ?? Infinity)
    case 'select':
    case 'multi': {
      const offered = field.options.flatMap((option) => (option.unavailable === undefined ? option.value : []))
      return [value].flat().every((chosen) => offered.some((one) => one === chosen))
    }
  }
}

/** Keys come from outside, and `constructor` is on every object. */
function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
