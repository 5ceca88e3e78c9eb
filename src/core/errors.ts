import { AccountError, type AnyAccountError, isAccountError, type OperationId } from '../contract/index.js'

/**
 * Whatever was thrown, as an `AccountError`: the one place where that happens (design §4.2). Of a foreign error only
 * its kind is kept, because its message, stack or cause may hold what the user typed (requirements.md, rows 7 and 26).
 */
export function toAccountError(thrown: unknown, operation: OperationId): AnyAccountError {
  if (isAccountError(thrown)) return thrown
  const kind = kindOf(thrown)
  if (kind === 'AbortError') return new AccountError('cancelled', { by: 'signal' })
  // What `fetch` rejects with when no answer arrives, in Chromium, Firefox, WebKit and Node.
  if (kind === 'TypeError' && /fetch|network|load failed/i.test(messageOf(thrown))) {
    return new AccountError('network', {}, { message: `${operation}: no answer arrived` })
  }
  return new AccountError('provider', {}, { message: `${operation} threw ${kind}, which is no AccountError` })
}

/** The error without its cause, which belongs to the adapter and may hold anything. */
export function withoutCause(error: AnyAccountError): AnyAccountError {
  if (error.cause === undefined) return error
  const copy = new AccountError<typeof error.code>(error.code, error.data, {
    message: error.message,
    providerCode: error.providerCode,
    traceId: error.traceId,
  })
  return isAccountError(copy) ? copy : error
}

function kindOf(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null) return typeof thrown
  try {
    const name: unknown = Reflect.get(thrown, 'name')
    return typeof name === 'string' && /^\w{1,40}$/.test(name) ? name : 'object'
  } catch {
    return 'object'
  }
}

function messageOf(thrown: unknown): string {
  try {
    const message: unknown = typeof thrown === 'object' && thrown !== null ? Reflect.get(thrown, 'message') : ''
    return typeof message === 'string' ? message.slice(0, 200) : ''
  } catch {
    return ''
  }
}
