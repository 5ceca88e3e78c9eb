import type { FieldError, FieldErrorCode } from '../../contract/errors.js'

const codes: ReadonlySet<string> = new Set<FieldErrorCode>([
  'required',
  'too_short',
  'too_long',
  'pattern',
  'same_as_current',
  'too_weak',
  'needs_upper',
  'needs_lower',
  'needs_digit',
  'needs_symbol',
  'invalid',
])

const isCode = (text: string): text is FieldErrorCode => codes.has(text)

/** What zod answers with, as far as it is looked at: its own types stay out of our declarations. */
interface Checked {
  success: boolean
  error?: { issues: readonly Issue[] } | undefined
}

interface Issue {
  path: readonly PropertyKey[]
  message: string
  minimum?: number | bigint | undefined
  maximum?: number | bigint | undefined
  params?: Record<string, string | number> | undefined
}

/**
 * What a schema finds wrong with the values of a form: `fieldErrors(z.safeParse(schema, values))`. The message of an
 * issue is a `FieldErrorCode`: `z.string().check(z.minLength(1, 'required'))`. Figures for the wording are the limits that
 * zod names, or the `params` of a refinement.
 */
export function fieldErrors({ error }: Checked): readonly FieldError[] {
  return (error?.issues ?? []).map(({ path, message, minimum, maximum, params }) => ({
    field: path.join('.'),
    code: isCode(message) ? message : 'invalid',
    params: {
      ...(minimum !== undefined && { min: Number(minimum) }),
      ...(maximum !== undefined && { max: Number(maximum) }),
      ...params,
    },
  }))
}
