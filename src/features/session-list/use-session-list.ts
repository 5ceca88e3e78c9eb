'use client'
import { useState } from 'react'
import { can } from '../../contract/index.js'
import { useCapability } from '../../react/use-capability.js'
import { useClient } from '../../react/use-client.js'
import { useOptionalResource } from '../../react/use-resource.js'
import { isListable, isSupported } from './capability.js'
import { readNextPage, type SessionRows, sessionsResource } from './sessions-resource.js'
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
  const { revoke, revokeOthers, revokeAll, retryFailed, outcome, ...pending } = useRevocations(sessions, (id) => {
    const state = resource?.getState()
    return state?.status === 'ready' && !state.refreshError && !isListed(state.data, id)
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

  const moreRows = data !== undefined && data.others.length > shown
  const morePages = data !== undefined && data.nextCursor !== null
  const readAll = data && !morePages ? data.others.length + (data.current === undefined ? 0 : 1) : undefined

  async function showMore() {
    if (loadingMore || !resource) return
    if (!moreRows) {
      setLoadingMore(true)
      await resource.extend(readNextPage)
      setLoadingMore(false)
    }
    showNext()
  }

  return {
    status: 'ready',
    sessions: listable ? sessions : null,
    current,
    hasOthers: data === undefined || data.others.length > 0,
    total: data?.total ?? readAll,
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

function isListed(rows: SessionRows, id: string): boolean {
  return [rows.current, ...rows.others].some((row) => {
    const parsed = rows.parse(row)
    return parsed.ok && parsed.value.id === id
  })
}
