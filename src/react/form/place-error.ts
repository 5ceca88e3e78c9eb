import { AccountError, type AnyAccountError, type FieldError } from '../../contract/index.js'
import type { FieldProblem } from './form-types.js'

export interface PlacedError {
  fields: ReadonlyMap<string, readonly FieldProblem[]>
  /** What is not about a field of this form. */
  rest: AnyAccountError | null
}

/**
 * Which fields an error is about. What the form does not have is never dropped: it becomes an error of the form.
 *
 * @param has whether the form shows a field of that name now
 * @param fieldOf what the form knows beside that
 */
export function placeError(
  error: AnyAccountError,
  has: (field: string) => boolean,
  fieldOf: (error: AnyAccountError) => string | undefined = () => undefined,
): PlacedError {
  if (error.code === 'validation') {
    const known = error.data.fields.filter(({ field }) => has(field))
    const unknown = error.data.fields.filter(({ field }) => !has(field))
    const rest =
      known.length === 0 || unknown.length > 0 ? new AccountError('validation', { fields: unknown }, error) : null
    return { fields: byField(known), rest }
  }
  const named = error.code === 'invalid_credentials' || error.code === 'conflict' ? error.data.field : undefined
  const field = [named, fieldOf(error)].find((name) => name !== undefined && has(name))
  return field === undefined ? { fields: new Map(), rest: error } : { fields: new Map([[field, [error]]]), rest: null }
}

export function byField(errors: readonly FieldError[]): ReadonlyMap<string, readonly FieldProblem[]> {
  const fields = new Map<string, FieldProblem[]>()
  for (const { field, code, params } of errors) {
    fields.set(field, [...(fields.get(field) ?? []), { code, ...(params && { params }) }])
  }
  return fields
}
