'use client'
import { can } from '../../contract/index.js'
import { useCapability } from '../../react/use-capability.js'
import { useClient } from '../../react/use-client.js'
import { useEvent } from '../../react/use-event.js'
import { usePolicy } from '../../react/use-policy.js'
import type { BackupCodesState } from './state.js'
import { useCodesStatus } from './use-codes-status.js'
import { useIssuing } from './use-issuing.js'

/** With fewer codes the user is told to get new ones, unless the policy says otherwise (requirements.md, row 96). */
const fewByDefault = 3

/**
 * The user's backup codes: how many are left, and new ones, which are made by a click and by nothing else. Reads
 * `account.get` and `backupCodes.status`, or else `mfa.status`. Needs an `<AccountProvider>`; renders nothing and knows no
 * words.
 */
export function useBackupCodes(): BackupCodesState {
  const adapter = useClient().adapter()
  const capability = useCapability('backupCodes')
  const policy = usePolicy()
  const { state, refresh, readLast } = useCodesStatus()
  const { ask, ...issuing } = useIssuing(readLast)

  /** Codes that nobody has cannot stop working. */
  const counted = state.status === 'ready' ? state.data : undefined
  const hasNone = counted?.generated === false || counted?.remaining === 0 || issuing.outcome?.kind === 'lost'
  const askToRegenerate = useEvent(() => {
    if (hasNone) issuing.regenerate()
    else ask('regenerate')
  })
  const askToDisable = useEvent(() => ask('disable'))

  if (capability.status === 'unavailable') {
    return { status: 'unavailable', reason: capability.reason, needsFactor: false }
  }
  if (capability.status === 'failed') {
    const { retry } = capability
    const retryBoth = () => {
      retry()
      refresh()
    }
    // One click, although the numbers will have failed as well.
    return { ...capability, retry: retryBoth }
  }
  if (capability.status !== 'available') return capability
  if (policy.status === 'loading') return policy
  const { requiresFactor, warnBelow = fewByDefault } = policy.policy.backupCodes ?? {}
  if (requiresFactor && capability.account.mfaEnabled === false) {
    return { status: 'unavailable', reason: { state: 'unavailable', reason: 'not_configured' }, needsFactor: true }
  }
  if (state.status === 'loading') return state
  if (state.status === 'failed') return { ...state, retry: refresh }

  const { generated, remaining = 'unknown', total, generatedAt } = state.data
  return {
    status: 'ready',
    generated,
    remaining: generated === false ? 0 : remaining,
    total,
    generatedAt,
    low: generated !== false && remaining !== 'unknown' && remaining < warnBelow,
    refreshError: state.refreshError,
    refreshing: state.refreshing,
    refresh,
    ...issuing,
    askToRegenerate,
    askToDisable: generated !== false && can(adapter, 'backupCodes.disable') ? askToDisable : undefined,
  }
}
