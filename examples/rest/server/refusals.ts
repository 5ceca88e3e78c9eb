import { AccountError, type ErrorCode, type FieldErrorCode, type UnavailableReason } from 'latchkey/contract'

export const invalid = (field: string, code: FieldErrorCode, params?: Record<string, string | number>) =>
  new AccountError('validation', { fields: [{ field, code, ...(params && { params }) }] })
export const notFound = () => new AccountError('not_found', {})
export const forbidden = (reason: UnavailableReason) => new AccountError('forbidden', { reason })
export const taken = (field: string) => new AccountError('conflict', { kind: 'taken', field })
export const tooMany = (retryAfterMs: number, scope: 'ip' | 'account' | 'destination') =>
  new AccountError('rate_limited', { retryAfterMs, scope })
export const misconfigured = (hint: string) => new AccountError('misconfigured', { hint })

const statuses: Record<ErrorCode, number> = {
  invalid_credentials: 422,
  invalid_code: 422,
  code_expired: 410,
  reauthentication_required: 403,
  validation: 422,
  conflict: 409,
  rate_limited: 429,
  locked: 423,
  forbidden: 403,
  blocked: 409,
  session_expired: 401,
  not_found: 404,
  unsupported: 501,
  cancelled: 409,
  network: 504,
  misconfigured: 400,
  provider: 502,
}

/** A refusal as a problem (RFC 9457), whose members are those of the contract's `ErrorData`. */
export function problemResponse(error: AccountError): Response {
  const status = isPicture(error) ?? statuses[error.code]
  const body = { type: `urn:latchkey:problem:${error.code}`, title: titleOf(error.code), status, code: error.code }
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' })
  if ('retryAfterMs' in error.data && error.data.retryAfterMs !== undefined) {
    headers.set('retry-after', String(Math.ceil(error.data.retryAfterMs / 1000)))
  }
  return new Response(JSON.stringify({ ...body, ...error.data }), { status, headers })
}

const titleOf = (code: ErrorCode) => code.replaceAll('_', ' ').replace(/^./, (first) => first.toUpperCase())

/** HTTP has words of its own for a file that is too large or of a wrong kind. */
function isPicture({ data }: AccountError): 413 | 415 | undefined {
  const code = 'fields' in data ? data.fields[0]?.code : undefined
  return code === 'file_too_large' ? 413 : code === 'file_type' ? 415 : undefined
}
