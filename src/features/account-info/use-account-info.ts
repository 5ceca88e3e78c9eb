'use client'
import { useState } from 'react'
import { copyText } from '../../react/copy-text.js'
import { useClient } from '../../react/use-client.js'
import { useEvent } from '../../react/use-event.js'
import { useReadable } from '../../react/use-readable.js'
import { knownFacts } from './facts.js'
import type { AccountFactName, AccountInfoState, CopyOutcome } from './state.js'

export interface AccountInfoOptions {
  /** Which facts, in which order. @defaultValue all: id, roles, mfa, createdAt, updatedAt, lastSignInAt */
  show?: readonly AccountFactName[] | undefined
}

/**
 * What the back end knows about the account, to read and not to change. Reads `account.get`, shared with every other
 * component. Needs an `<AccountProvider>`; renders nothing and knows no words.
 */
export function useAccountInfo({ show }: AccountInfoOptions = {}): AccountInfoState {
  const { account } = useClient()
  const state = useReadable(account)
  const [copyOutcome, setCopyOutcome] = useState<CopyOutcome | null>(null)

  const copyId = useEvent(async () => {
    if (state.status !== 'ready') return
    const kind = (await copyText(state.data.id)) ? 'copied' : 'refused'
    setCopyOutcome((former) => ({ id: (former?.id ?? 0) + 1, kind }))
  })
  const read = () => void account.refresh({ stepUp: true })

  if (state.status === 'loading') return { status: 'loading', slow: state.slow }
  if (state.status === 'failed') return { ...state, retry: read }
  return {
    status: 'ready',
    facts: knownFacts(state.data, show),
    copyId: () => void copyId(),
    copyOutcome,
    refreshError: state.refreshError,
    refreshing: state.refreshing,
    refresh: read,
  }
}
