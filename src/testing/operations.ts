import type { AccountAdapter, Features, OperationContext, OperationId } from '../contract/index.js'

type FunctionAt<T, Path extends string> = Path extends `${infer Key}.${infer Rest}`
  ? Key extends keyof T
    ? FunctionAt<NonNullable<T[Key]>, Rest>
    : never
  : Path extends keyof T
    ? Extract<NonNullable<T[Path]>, (...args: never[]) => unknown>
    : never

type OperationAt<O extends OperationId> = FunctionAt<Features & Pick<AccountAdapter, 'account'>, O>

/** What an operation takes before its context: one input, or nothing. */
export type InputOf<O extends OperationId> = O extends OperationId
  ? Parameters<OperationAt<O>> extends [OperationContext]
    ? []
    : Parameters<OperationAt<O>> extends [infer Input, OperationContext]
      ? [input: Input]
      : never
  : never

export type OutputOf<O extends OperationId> = O extends OperationId ? Awaited<ReturnType<OperationAt<O>>> : never

const kinds: Record<OperationId, 'read' | 'write'> = {
  'account.get': 'read',
  'profile.update': 'write',
  'profile.checkUsername': 'read',
  'profile.setAvatar': 'write',
  'profile.removeAvatar': 'write',
  'email.start': 'write',
  'email.verify': 'write',
  'email.resend': 'write',
  'email.pending': 'read',
  'email.cancel': 'write',
  'phone.start': 'write',
  'phone.verify': 'write',
  'phone.resend': 'write',
  'phone.remove': 'write',
  'password.change': 'write',
  'password.set': 'write',
  'password.remove': 'write',
  'mfa.status': 'read',
  'mfa.enroll.totp': 'write',
  'mfa.enroll.sms': 'write',
  'mfa.enroll.email': 'write',
  'mfa.enroll.webauthn': 'write',
  'mfa.enroll.push': 'write',
  'mfa.confirm': 'write',
  'mfa.resend': 'write',
  'mfa.abandon': 'write',
  'mfa.remove': 'write',
  'mfa.disableAll': 'write',
  'mfa.rename': 'write',
  'mfa.setDefault': 'write',
  'backupCodes.status': 'read',
  'backupCodes.regenerate': 'write',
  'backupCodes.disable': 'write',
  'passkeys.list': 'read',
  'passkeys.add': 'write',
  'passkeys.rename': 'write',
  'passkeys.remove': 'write',
  'connections.list': 'read',
  'connections.providers': 'read',
  'connections.connect': 'write',
  'connections.complete': 'write',
  'connections.disconnect': 'write',
  'sessions.list': 'read',
  'sessions.revoke': 'write',
  'sessions.revokeOthers': 'write',
  'sessions.revokeAll': 'write',
  'preferences.get': 'read',
  'preferences.update': 'write',
  'usage.get': 'read',
  'deletion.check': 'read',
  'deletion.request': 'write',
  'deletion.cancel': 'write',
  'stepUp.begin': 'write',
  'stepUp.complete': 'write',
  'stepUp.resend': 'write',
}

export function isOperation(name: string): name is OperationId {
  return name in kinds
}

/** Every operation of the contract, in its order. */
export const operations: readonly OperationId[] = Object.keys(kinds).filter(isOperation)

export function isRead(operation: OperationId): boolean {
  return kinds[operation] === 'read'
}

/**
 * Calls an operation by its name. A path is looked up at run time, so the compiler cannot follow it; the types of both
 * sides come from the contract by the same path, and `can` is asked before.
 */
export async function invoke<O extends OperationId>(
  adapter: AccountAdapter,
  operation: O,
  input: InputOf<O>,
  context: OperationContext,
): Promise<OutputOf<O>> {
  let group: unknown
  let member: unknown = adapter
  for (const key of operation.split('.')) {
    group = member
    member = typeof group === 'object' && group !== null ? Reflect.get(group, key) : undefined
  }
  if (typeof member !== 'function') throw new Error(`The adapter has no ${operation}.`)
  return Reflect.apply(member, group, [...input, context])
}
