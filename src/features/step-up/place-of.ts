import type { FeatureId, OperationId } from '../../contract/index.js'

/** What the root of the component for a group of operations is called. */
const roots: Readonly<Record<Exclude<FeatureId, 'stepUp'>, string>> = {
  profile: 'profile-form',
  email: 'email-change',
  phone: 'phone-change',
  password: 'password-change',
  mfa: 'mfa-manager',
  backupCodes: 'backup-codes',
  passkeys: 'passkeys',
  connections: 'connected-accounts',
  sessions: 'session-list',
  preferences: 'preferences',
  usage: 'storage-usage',
  deletion: 'danger-zone',
}

/** Where on this page an operation is carried out; `null` when it is not. */
export function placeOf(operation: OperationId): HTMLElement | null {
  const [group = ''] = operation.split('.')
  const root = Object.entries(roots).find(([feature]) => feature === group)?.[1]
  return root === undefined ? null : document.querySelector<HTMLElement>(`[data-lk="${root}"]`)
}
