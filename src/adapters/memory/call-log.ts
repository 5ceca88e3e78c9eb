import type { ErrorCode, OperationContext, OperationId } from '../../contract/index.js'

/** Every call that the adapter takes: the operations, and the two reads that have no operation id. */
export type MemoryOperation = OperationId | 'policy' | 'preferences.schema'

/** One call, as the server saw it. */
export interface MemoryCall {
  operation: MemoryOperation
  /** Without secrets: their members hold `[secret]`, and files `[file]`. */
  input: unknown
  idempotencyKey: string
  fresh: boolean
  /** It came with what a step-up gave. */
  withProof: boolean
  /** The caller gave it up. */
  aborted: boolean
  /** `thrown` for what `failNext` was given that is no `AccountError`. */
  outcome: 'pending' | 'done' | 'thrown' | ErrorCode
  /** When it was made, in ms since the epoch. */
  at: number
}

const secretMembers = new Set(['currentPassword', 'newPassword', 'password', 'code', 'url'])

export function logged(operation: MemoryOperation, input: unknown, context: OperationContext, at: number): MemoryCall {
  return {
    operation,
    input: withoutSecrets(input),
    idempotencyKey: context.idempotencyKey,
    fresh: context.fresh === true,
    withProof: context.proof !== undefined,
    aborted: context.signal.aborted,
    outcome: 'pending',
    at,
  }
}

function withoutSecrets(value: unknown): unknown {
  if (value instanceof Blob) return '[file]'
  if (typeof value === 'function') return '[function]'
  if (Array.isArray(value)) return value.map(withoutSecrets)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      secretMembers.has(key) && member !== undefined ? '[secret]' : withoutSecrets(member),
    ]),
  )
}
