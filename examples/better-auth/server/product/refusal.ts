import { APIError } from 'better-auth/api'
import { type AnyAccountError, type ErrorCode, type ErrorData, isAccountError } from 'latchkey/contract'

const statuses = {
  forbidden: 'FORBIDDEN',
  reauthentication_required: 'FORBIDDEN',
  validation: 'BAD_REQUEST',
  conflict: 'CONFLICT',
  blocked: 'CONFLICT',
  not_found: 'NOT_FOUND',
} as const satisfies Partial<Record<ErrorCode, ConstructorParameters<typeof APIError>[0]>>

/** What Northwick's own endpoints say no with: an error of Latchkey's contract, as the page hands it on. */
export type Refusal = { [Code in keyof typeof statuses]: { code: Code; data: ErrorData[Code] } }[keyof typeof statuses]

/** The answer that says so. */
export function refusal<Code extends keyof typeof statuses>(code: Code, data: ErrorData[Code]): APIError {
  return new APIError(statuses[code], { code, data })
}

const isKnown = (error: AnyAccountError): error is Extract<AnyAccountError, { code: keyof typeof statuses }> =>
  Object.hasOwn(statuses, error.code)

/** The same for what a rule of the contract throws. */
export function asRefusal(error: unknown): unknown {
  return isAccountError(error) && isKnown(error)
    ? new APIError(statuses[error.code], { code: error.code, data: error.data })
    : error
}
