import { AccountError, isAccountError, type OperationId } from '../../contract/index.js'
import { record, text } from './parse.js'

/** What a call is about, as far as its errors are worded by it. */
export interface CallSubject {
  operation: OperationId
  /** The member of the contract's input that holds the password to prove. */
  passwordField?: string | undefined
  /** The member that holds the address, number or name that may be taken. */
  field?: string | undefined
  /** The setting of the instance without which this call cannot work, as the dashboard has it. */
  setting?: string | undefined
}

/** One of the reasons in an answer that is an error. */
export interface Failure {
  code: string
  param?: string | undefined
}

/** The members of an error, of its class or as parsed JSON. */
export function members(error: unknown): Record<string, unknown> {
  if (typeof error !== 'object' || error === null) return {}
  const { status, code, errors, retryAfter, message, clerkTraceId }: Record<string, unknown> = { ...error }
  return { status, code, errors, retryAfter, clerkTraceId, message: error instanceof Error ? error.message : message }
}

export function readFailures({ errors }: Record<string, unknown>): Failure[] {
  if (!Array.isArray(errors)) return []
  return errors.flatMap((one: unknown) => {
    const row = record(one)
    const meta = record(row?.meta)
    const code = text(row?.code)
    return code === undefined ? [] : [{ code, param: text(meta?.paramName) ?? text(meta?.param_name) }]
  })
}

/** Whether the call is refused only because the last proof lies too far back. */
export function asksForProof(error: unknown): boolean {
  return readFailures(members(error))[0]?.code === 'session_reverification_required'
}

/** Whether the proof was given already: the answer to it was lost, or a later step asked for a step-up. */
export function isVerifiedAlready(error: unknown): boolean {
  return readFailures(members(error))[0]?.code === 'verification_already_verified'
}

/** The contract's error for whatever clerk-js threw, or for an answer that it hid. The words for it are loaded with the first. */
export async function accountError(cause: unknown, subject: CallSubject): Promise<AccountError> {
  if (isAccountError(cause)) return cause
  const error = members(cause)
  // It has no code of its own for a request that failed; this is all that it says.
  const isNetwork = error.code === 'network_error' || /network error/i.test(String(error.message))
  if (isNetwork && error.status === undefined) return networkError(cause)
  const { toAccountError } = await import('./errors.js').catch((failure: unknown) => {
    throw networkError(failure)
  })
  return toAccountError(cause, subject)
}

/** Whether the browser says that there is no network. What it says otherwise proves nothing. */
export function isOffline(): boolean {
  return typeof navigator !== 'undefined' && navigator.onLine === false
}

/** No answer arrived. */
export function networkError(cause?: unknown): AccountError {
  return new AccountError('network', isOffline() ? { offline: true } : {}, { cause })
}
