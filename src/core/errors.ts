import { AccountError, type AnyAccountError, isAccountError, type OperationId } from '../contract/index.js'
import { isWellFormed } from './rules/well-formed-error.js'

/**
 * Whatever was thrown, as an `AccountError`: the one place where that happens (design §4.2). Of a foreign error only
 * its kind is kept, because its message, stack or cause may hold what the user typed (requirements.md, rows 7 and 26).
 */
export function toAccountError(thrown: unknown, operation: OperationId): AnyAccountError {
  return withoutFrames(isAccountError(thrown) && isWellFormed(thrown) ? thrown : foreign(thrown, operation))
}

function foreign(thrown: unknown, operation: OperationId): AnyAccountError {
  if (isAccountError(thrown)) {
    return new AccountError('provider', {}, { message: `${operation} rejected with a malformed AccountError` })
  }
  const kind = kindOf(thrown)
  if (kind === 'AbortError') return new AccountError('cancelled', { by: 'signal' })
  if (kind === 'TypeError' && noAnswer.test(messageOf(thrown))) {
    const data = globalThis.navigator?.onLine === false ? { offline: true } : {}
    return new AccountError('network', data, { message: `${operation}: no answer arrived` })
  }
  return new AccountError('provider', {}, { message: `${operation} threw ${kind}, which is no AccountError` })
}

/**
 * V8 keeps the frames of a stack, and with them what the functions in it had at hand, until the text of the stack is
 * asked for. An error that is shown would so keep the password that led to it.
 */
function withoutFrames(error: AnyAccountError): AnyAccountError {
  try {
    void error.stack
  } catch {
    // A stack with a getter that throws has no frames.
  }
  return error
}

/**
 * What `fetch` rejects with when no answer arrives, in Chromium, Node, WebKit, Firefox and React Native. No less than
 * that: "fetchUser is not a function" is a fault of the adapter, and not of the connection.
 */
const noAnswer =
  /^(failed to fetch|fetch failed|load failed|networkerror when attempting to fetch|network request failed|the network connection was lost|the internet connection appears to be offline)/i

/** The error for the host's logs, as a copy: the cause and what else hangs on it belong to the adapter. */
export function withoutCause(error: AnyAccountError): AnyAccountError {
  const copy = new AccountError<typeof error.code>(error.code, error.data, {
    message: error.message,
    providerCode: error.providerCode,
    traceId: error.traceId,
  })
  return withoutFrames(isAccountError(copy) ? copy : error)
}

/** The kind of an error, as far as its name is that of an error and nothing else. */
export function kindOf(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null) return typeof thrown
  const name = textOf(thrown, 'name')
  return /^[A-Za-z]{0,40}Error$/.test(name) ? name : 'object'
}

function messageOf(thrown: unknown): string {
  return typeof thrown === 'object' && thrown !== null ? textOf(thrown, 'message').slice(0, 200) : ''
}

function textOf(thrown: object, key: 'name' | 'message'): string {
  try {
    const value: unknown = Reflect.get(thrown, key)
    return typeof value === 'string' ? value : ''
  } catch {
    return ''
  }
}
