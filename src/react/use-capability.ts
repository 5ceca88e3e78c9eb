'use client'
import type { Account, AnyAccountError, Availability, FeatureId } from '../contract/index.js'
import { useClient } from './use-client.js'
import { useReadable } from './use-readable.js'

/** Why something cannot be done by this user now. */
export type Unavailable = Extract<Availability, { state: 'unavailable' }>

/** What the adapter and the account together say about a group. */
export type Capability =
  /** The adapter has no such group. */
  | { status: 'unsupported' }
  | { status: 'loading'; slow: boolean }
  | { status: 'failed'; error: AnyAccountError; retrying: boolean; retry: () => void }
  | { status: 'unavailable'; reason: Unavailable; account: Account }
  | { status: 'available'; account: Account }

/** Whether this user can use a group of operations now. Reads the account, shared with every other component. */
export function useCapability(feature: FeatureId): Capability {
  const client = useClient()
  const state = useReadable(client.account)
  if (!client.adapter()[feature]) return { status: 'unsupported' }
  if (state.status === 'loading') return { status: 'loading', slow: state.slow }
  if (state.status === 'failed') return { ...state, retry: () => void client.account.refresh({ stepUp: true }) }
  const availability = state.data.availability[feature]
  return availability?.state === 'unavailable'
    ? { status: 'unavailable', reason: availability, account: state.data }
    : { status: 'available', account: state.data }
}
