'use client'
import { type BackupCodesStatus, can } from '../../contract/index.js'
import type { ResourceState } from '../../core/resource.js'
import { mfaResource } from '../../react/mfa-resource.js'
import { useClient } from '../../react/use-client.js'
import { useOptionalResource } from '../../react/use-resource.js'
import { backupCodesResource } from './status-resource.js'

export interface CodesStatus {
  state: ResourceState<BackupCodesStatus>
  refresh: () => void
  /** What was read last; `undefined` when the last try to read it failed. */
  readLast: () => BackupCodesStatus | undefined
}

const unknown: BackupCodesStatus = { generated: 'unknown', remaining: 'unknown' }
const nothingToRead: ResourceState<BackupCodesStatus> = {
  status: 'ready',
  data: unknown,
  refreshing: false,
  refreshError: null,
}

/** How many codes are left: from their own operation, or else with the second factors, or else nobody knows. */
export function useCodesStatus(): CodesStatus {
  const adapter = useClient().adapter()
  const present = adapter.backupCodes !== undefined
  const isOwn = can(adapter, 'backupCodes.status')
  const own = useOptionalResource(backupCodesResource, present && isOwn)
  const mfa = useOptionalResource(mfaResource, present && !isOwn && can(adapter, 'mfa.status'))
  const { resource } = isOwn ? own : mfa
  const ofMfa =
    mfa.state?.status === 'ready' ? { ...mfa.state, data: mfa.state.data.backupCodes ?? unknown } : mfa.state
  return {
    state: (isOwn ? own.state : ofMfa) ?? nothingToRead,
    refresh: () => void resource?.refresh({ stepUp: true }),
    readLast() {
      const [one, other] = [own.resource?.getState(), mfa.resource?.getState()]
      if (one?.status === 'ready' && !one.refreshError) return one.data
      return other?.status === 'ready' && !other.refreshError ? other.data.backupCodes : undefined
    },
  }
}
