import type { FieldError, PreferenceField, PreferenceValue } from '../../contract/index.js'

/** What is wrong with a value, in the terms of a field's error. */
export type PreferenceProblem = Pick<FieldError, 'code' | 'params'>

export interface ReadPreference {
  value: PreferenceValue
  /** What is saved is not offered any more, at least in part: `value` is what applies in its place. */
  replaced: boolean
}

/** What a control shows: the saved value, or the default where there is none or none that the schema knows. */
export function readPreference(field: PreferenceField, saved: PreferenceValue | undefined): ReadPreference {
  const fallback = { value: defaultOf(field), replaced: saved !== undefined }
  switch (field.kind) {
    case 'toggle':
      return typeof saved === 'boolean' ? { value: saved, replaced: false } : fallback
    case 'number':
      return typeof saved === 'number' ? { value: saved, replaced: false } : fallback
    case 'text':
      return typeof saved === 'string' ? { value: saved, replaced: false } : fallback
    case 'select':
      return field.options.some(({ value }) => value === saved) && saved !== undefined
        ? { value: saved, replaced: false }
        : fallback
    case 'multi': {
      if (!Array.isArray(saved)) return fallback
      const value = offered(field, saved)
      return { value, replaced: value.length < saved.length }
    }
  }
}

/** A default that is not offered itself would show a choice that nobody made. */
function defaultOf(field: PreferenceField): PreferenceValue {
  if (field.kind === 'multi') return offered(field, field.default)
  if (field.kind !== 'select') return field.default
  const { options } = field
  const fits = options.some(({ value }) => value === field.default)
  return fits ? field.default : (options.find(({ unavailable }) => unavailable === undefined)?.value ?? '')
}

const offered = (field: Extract<PreferenceField, { kind: 'multi' }>, values: readonly string[]): readonly string[] =>
  field.options.flatMap(({ value, unavailable }) =>
    unavailable === undefined && values.includes(value) ? [value] : [],
  )

/** Whether two values of one field are the same. The order of a multiple choice says nothing. */
export function samePreference(one: PreferenceValue | undefined, other: PreferenceValue | undefined): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return Object.is(one, other)
  return one.length === other.length && one.every((value) => other.includes(value))
}

/** What was typed into the field, as its value; `undefined` when it is none. */
export function typedPreference(field: PreferenceField, text: string): PreferenceValue | undefined {
  if (field.kind !== 'number') return text
  const number = text.trim() === '' ? Number.NaN : Number(text.trim())
  return Number.isFinite(number) ? number : undefined
}

/** What the server would refuse as well. */
export function checkPreference(
  field: PreferenceField,
  value: PreferenceValue | undefined,
): readonly PreferenceProblem[] {
  if (field.kind === 'number') {
    const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = field
    return typeof value === 'number' && value >= min && value <= max ? [] : [{ code: 'invalid' }]
  }
  if (field.kind === 'text' && typeof value === 'string' && [...value].length > (field.maxLength ?? Infinity)) {
    return [{ code: 'too_long', params: { max: field.maxLength ?? 0 } }]
  }
  return []
}
