'use client'
import { useRef, useState } from 'react'
import { AccountError, can } from '../../contract/index.js'
import { useCapability } from '../../react/use-capability.js'
import { useClient } from '../../react/use-client.js'
import { useOptionalResource } from '../../react/use-resource.js'
import { isListable, isSupported } from './capability.js'
import { readNextPage, sessionsResource } from './sessions-resource.js'
import type { SessionListState } from './state.js'
import { useRevocations } from './use-revocations.js'
import { useSessionRows } from './use-session-rows.js'

/**
 * The user's sessions, and ending them. Reads `account.get` and, where the adapter has it, `sessions.list`. Needs an
 * `<AccountProvider>`; renders nothing and knows no words.
 */
export function useSessionList(): SessionListState {
  const adapter = useClient().adapter()
  const capability = useCapability('sessions')
  const listable = isListable(adapter)
  const { state: list, resource } = useOptionalResource(sessionsResource, listable)
  const data = list?.status === 'ready' ? list.data : undefined
  const { sessions, current, shown, showNext } = useSessionRows(data)
  const [loadingMore, setLoadingMore] = useState(false)
  const moreLock = useRef(false)
  const { revoke, revokeOthers, revokeAll, retryFailed, outcome, ...pending } = useRevocations(sessions, () => {
    const state = resource?.getState()
    return state?.status === 'ready' && !state.refreshError ? state.data : undefined
  })

  const refresh = () => void resource?.refresh({ stepUp: true })

  if (!isSupported(adapter)) return { status: 'unsupported' }
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
  if (capability.status === 'loading') return capability
  if (list?.status === 'loading') return list
  if (list?.status === 'failed') return { ...list, retry: refresh }
  if (data && sessions.length === 0 && (data.current !== undefined || data.others.length > 0)) {
    // Rows that nobody can read are no empty list.
    return { status: 'failed', error: unreadable, retrying: list?.refreshing ?? false, retry: refresh }
  }

  const read = data && data.others.length + (data.current === undefined ? 0 : 1)
  const moreRows = read !== undefined && read > shown
  const morePages = data !== undefined && data.nextCursor !== null

  async function showMore() {
    if (moreLock.current || !resource) return
    if (!moreRows) {
      moreLock.current = true
      setLoadingMore(true)
      await resource.extend(readNextPage)
      moreLock.current = false
      setLoadingMore(false)
      const state = resource.getState()
      // What did not come is not skipped: the same button asks for it again.
      if (state.status !== 'ready' || state.refreshError) return
    }
    showNext()
  }

  return {
    status: 'ready',
    sessions: listable ? sessions : null,
    current,
    hasOthers: data === undefined || data.others.length > 0 || morePages,
    total: data?.total ?? (morePages ? undefined : read),
    showMore: moreRows || morePages ? () => void showMore() : undefined,
    loadingMore,
    refreshError: list?.refreshError ?? null,
    refreshing: list?.refreshing ?? false,
    refresh,
    ...pending,
    revoke: can(adapter, 'sessions.revoke') ? revoke : undefined,
    revokeOthers: can(adapter, 'sessions.revokeOthers') ? revokeOthers : undefined,
    revokeAll: can(adapter, 'sessions.revokeAll') ? revokeAll : undefined,
    outcome,
    retryFailed: outcome?.kind === 'partly' && can(adapter, 'sessions.revoke') ? retryFailed : undefined,
  }
}

const unreadable = new AccountError('provider', {}, { message: 'sessions.list: no row could be read' })
