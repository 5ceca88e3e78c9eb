'use client'
import { can } from '../../contract/index.js'
import { useCapability } from '../../react/use-capability.js'
import { useClient } from '../../react/use-client.js'
import type { PasskeysState } from './state.js'
import { useAdding } from './use-adding.js'
import { usePasskeyList } from './use-passkey-list.js'
import { useSignOutOthers } from './use-sign-out-others.js'
import { useTasks } from './use-tasks.js'

/**
 * The user's passkeys: adding, renaming and removing them. Reads `account.get` and `passkeys.list`, and before one goes
 * the other ways to sign in. The ceremonies are the adapter's. Needs an `<AccountProvider>`; renders nothing and knows no
 * words.
 */
export function usePasskeys(): PasskeysState {
  const adapter = useClient().adapter()
  const capability = useCapability('passkeys')
  const account =
    capability.status === 'available' || capability.status === 'unavailable' ? capability.account : undefined
  const passkeys = usePasskeyList(adapter.passkeys !== undefined, account)
  const { add, adding, stopAdding, addBlocked } = useAdding(passkeys)
  const { askToRename, renameBlocked, removeBlocked, ...tasks } = useTasks(passkeys)
  const { signOutOthers, signingOutOthers, signOutBlocked } = useSignOutOthers(passkeys)
  const { state, resource, listed, obstacle, outcome } = passkeys

  const refresh = () => void resource?.refresh({ stepUp: true })

  if (capability.status === 'unavailable') return { status: 'unavailable', reason: capability.reason }
  if (capability.status === 'failed') {
    const { retry } = capability
    const retryBoth = () => {
      retry()
      refresh()
    }
    // One click, although the list will have failed as well.
    return { ...capability, retry: retryBoth }
  }
  if (capability.status !== 'available') return capability
  if (state?.status === 'failed') return { ...state, retry: refresh }
  if (state?.status !== 'ready') return { status: 'loading', slow: state?.slow ?? false }

  return {
    status: 'ready',
    passkeys: listed,
    refreshError: state.refreshError,
    refreshing: state.refreshing,
    refresh,
    obstacle,
    add: obstacle ? undefined : add,
    adding,
    stopAdding,
    ...tasks,
    askToRename: can(adapter, 'passkeys.rename') ? askToRename : undefined,
    signOutOthers: can(adapter, 'sessions.revokeOthers') ? signOutOthers : undefined,
    signingOutOthers,
    blocked: { add: addBlocked, rename: renameBlocked, remove: removeBlocked, signOutOthers: signOutBlocked },
    outcome,
  }
}
