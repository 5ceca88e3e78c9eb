import type { ManagedBy, UnavailableReason } from './account.js'
import type { OperationId } from './adapter.js'
import type { DeletionBlocker } from './operations/deletion.js'
import type { StepUpRequirement } from './operations/step-up.js'

/** What can be wrong with one field. The components word every one of them. */
export type FieldErrorCode =
  | 'required'
  | 'too_short'
  | 'too_long'
  | 'pattern'
  | 'taken'
  | 'same_as_current'
  | 'breached'
  | 'too_weak'
  | 'needs_upper'
  | 'needs_lower'
  | 'needs_digit'
  | 'needs_symbol'
  | 'contains_personal'
  | 'reused'
  | 'file_too_large'
  | 'file_type'
  | 'invalid'

export interface FieldError {
  /** The name of the input's member: `newPassword`, `username`, `custom.team`. */
  field: string
  code: FieldErrorCode
  /** For developers; never shown to end users. */
  message?: string | undefined
  /** Figures for the wording: `{ min: 12 }`. */
  params?: Record<string, string | number> | undefined
}

/** What comes with each error code. */
export interface ErrorData {
  /** A wrong password or other standing secret. */
  invalid_credentials: { field?: string | undefined; attemptsLeft?: number | undefined }
  invalid_code: { attemptsLeft?: number | undefined }
  /** Too old or used up: a new one is needed. */
  code_expired: {}
  /** The call needs a step-up, and is repeated with its proof. */
  reauthentication_required: { requirement: StepUpRequirement }
  validation: { fields: readonly FieldError[] }
  conflict: { kind: 'taken' | 'already_linked' | 'already_enrolled' | 'stale_version'; field?: string | undefined }
  rate_limited: { retryAfterMs?: number | undefined; scope?: 'ip' | 'account' | 'destination' | undefined }
  /** The account is locked for a while after too many wrong proofs. */
  locked: { retryAfterMs?: number | undefined }
  forbidden: { reason: UnavailableReason; managedBy?: ManagedBy | undefined }
  blocked: { blockers: readonly DeletionBlocker[] }
  /** The user is signed out. */
  session_expired: {}
  not_found: {}
  unsupported: { operation: OperationId }
  cancelled: { by: 'user' | 'signal' }
  /** No answer arrived. */
  network: { offline?: boolean | undefined; timeout?: boolean | undefined }
  /** The host's set-up is wrong; `hint` names the fix, for developers. */
  misconfigured: { hint: string }
  /** Anything else that the provider says. */
  provider: { status?: number | undefined }
}
export type ErrorCode = keyof ErrorData

export interface AccountErrorOptions {
  /** For developers; never shown to end users, and never with a secret in it. */
  message?: string | undefined
  cause?: unknown
  /** The provider's own code, for logs. */
  providerCode?: string | undefined
  /** The provider's trace or request id, for support. */
  traceId?: string | undefined
}

const brand: unique symbol = Symbol.for('latchkey.error')

/**
 * The one error that an adapter rejects with. Branded with `Symbol.for('latchkey.error')`, so that two copies of the
 * package on one page still agree; ask with `isAccountError`, not with `instanceof`.
 */
export class AccountError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name: string = 'AccountError'
  readonly code: Code
  readonly data: ErrorData[Code]
  // Not there at all unless they were given: a field would be, as `undefined`, in every log.
  declare readonly providerCode?: string
  declare readonly traceId?: string

  constructor(code: Code, data: ErrorData[Code], options: AccountErrorOptions = {}) {
    super(options.message ?? code, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.data = data
    if (options.providerCode !== undefined) this.providerCode = options.providerCode
    if (options.traceId !== undefined) this.traceId = options.traceId
    Object.defineProperty(this, brand, { value: true })
  }

  /** True for `network`, `rate_limited` and `provider`: the same call may work later. */
  get retryable(): boolean {
    return this.code === 'network' || this.code === 'rate_limited' || this.code === 'provider'
  }
}

/** Every `AccountError`, so that `error.code` narrows `error.data`. */
export type AnyAccountError = { [Code in ErrorCode]: AccountError<Code> }[ErrorCode]

/** True for an `AccountError` of this copy of the package or of any other one. Never throws, whatever it is given. */
export function isAccountError(error: unknown): error is AnyAccountError {
  try {
    return typeof error === 'object' && error !== null && Reflect.get(error, brand) === true
  } catch {
    return false
  }
}
