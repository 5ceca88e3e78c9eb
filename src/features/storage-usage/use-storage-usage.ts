'use client'
import { useMemo } from 'react'
import { useCapability } from '../../react/use-capability.js'
import { useOptionalResource } from '../../react/use-resource.js'
import type { StorageUsageState } from './state.js'
import { usageLevel } from './usage-level.js'
import { usageResource } from './usage-resource.js'

/**
 * How much the user uses of what is limited. Reads `account.get` and `usage.get`, again when something changes the topic
 * `usage`. Needs an `<AccountProvider>`; renders nothing and knows no words.
 */
export function useStorageUsage(): StorageUsageState {
  const capability = useCapability('usage')
  const { state, resource } = useOptionalResource(usageResource, capability.status !== 'unsupported')
  const readings = state?.status === 'ready' ? state.data : undefined
  const meters = useMemo(() => readings?.map((reading) => ({ ...reading, level: usageLevel(reading) })), [readings])
  const refresh = () => void resource?.refresh({ stepUp: true })

  if (capability.status === 'failed') {
    const { retry } = capability
    const retryBoth = () => {
      retry()
      refresh()
    }
    return { ...capability, retry: retryBoth }
  }
  if (capability.status !== 'available') return capability
  if (state?.status === 'failed') return { ...state, retry: refresh }
  if (state?.status !== 'ready' || !meters)
    return { status: 'loading', slow: state?.status === 'loading' && state.slow }
  return {
    status: 'ready',
    meters,
    refreshError: state.refreshError,
    refreshing: state.refreshing,
    refresh,
  }
}
