import { AccountError, type FieldErrorCode } from '../../contract/index.js'

/** A field that the server refuses. */
export function invalid(
  field: string,
  code: FieldErrorCode,
  params?: Record<string, string | number>,
): AccountError<'validation'> {
  return new AccountError('validation', { fields: [{ field, code, ...(params && { params }) }] })
}

export function notFound(): AccountError<'not_found'> {
  return new AccountError('not_found', {})
}

export function cancelledBySignal(): AccountError<'cancelled'> {
  return new AccountError('cancelled', { by: 'signal' })
}
