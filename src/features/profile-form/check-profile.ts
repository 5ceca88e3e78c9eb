import type { AccountPolicy, FieldError } from '../../contract/index.js'
import type { CustomFields } from './custom-fields.js'
import { type ProfileFieldName, type ProfileValues, valueAt } from './values.js'

interface Limits {
  required?: boolean | undefined
  minLength?: number | undefined
  maxLength?: number | undefined
  pattern?: string | undefined
  caseInsensitive?: boolean | undefined
}

/**
 * What the server would refuse for sure. Only of what was changed: a name that broke a newer rule long ago must not keep
 * the user from saving a time zone.
 */
export function checkProfile(
  changed: readonly ProfileFieldName[],
  values: ProfileValues,
  { policy, customFields }: { policy: AccountPolicy; customFields: CustomFields },
): readonly FieldError[] {
  return changed.flatMap((name) => {
    const value = valueAt(values, name)
    return typeof value === 'string' ? problemsOf(name, value, limitsOf(name, policy, customFields)) : []
  })
}

function limitsOf(name: ProfileFieldName, policy: AccountPolicy, customFields: CustomFields): Limits {
  if (name === 'username') return policy.username ?? {}
  if (name === 'fullName' || name === 'firstName' || name === 'lastName') return policy.name ?? {}
  const custom = customFields[name.slice('custom.'.length)]
  return custom?.kind === 'text' ? custom : {}
}

function problemsOf(field: string, value: string, limits: Limits): FieldError[] {
  const { required, minLength, maxLength } = limits
  if (value.trim() === '' && required) return [{ field, code: 'required' }]
  if (value === '') return []
  // In code points, as the server counts.
  const { length } = [...value]
  if (minLength !== undefined && length < minLength) return [{ field, code: 'too_short', params: { min: minLength } }]
  if (maxLength !== undefined && length > maxLength) return [{ field, code: 'too_long', params: { max: maxLength } }]
  return fits(value, limits) ? [] : [{ field, code: 'pattern' }]
}

function fits(value: string, { pattern, caseInsensitive }: Limits): boolean {
  if (pattern === undefined) return true
  try {
    return new RegExp(`^(?:${pattern})$`, caseInsensitive ? 'iu' : 'u').test(value)
  } catch {
    // The host's own pattern is broken: the server decides.
    return true
  }
}
