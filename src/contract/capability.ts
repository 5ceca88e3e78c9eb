import type { AccountAdapter, OperationId } from './adapter.js'

/**
 * Whether the adapter has an operation, at run time: `can(adapter, 'mfa.enroll.sms')`. It says nothing of what this
 * user may do now, which is `account.availability`.
 */
export function can(adapter: AccountAdapter, operation: OperationId): boolean {
  let member: unknown = adapter
  for (const key of operation.split('.')) {
    // What the language puts on every object is no capability.
    if (typeof member !== 'object' || member === null || key in Object.prototype) return false
    member = Reflect.get(member, key)
  }
  return typeof member === 'function'
}
