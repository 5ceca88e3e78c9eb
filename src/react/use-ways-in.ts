'use client'
import { useMemo } from 'react'
import { type Account, type ConnectionProvider, can, type FeatureId } from '../contract/index.js'
import type { ResourceDefinition, ResourceState } from '../core/resource.js'
import { type LeavingWay, type WaysIn, waysIn } from '../core/rules/ways-in.js'
import { connectionProvidersResource, connectionsResource } from './connections-resource.js'
import { passkeysResource } from './passkeys-resource.js'
import { useClient } from './use-client.js'
import { useReadable } from './use-readable.js'
import { useOptionalResource } from './use-resource.js'

export interface KnownWaysIn extends WaysIn {
  /** For the names of connected accounts; empty when nobody could say. */
  providers: readonly ConnectionProvider[]
}

/**
 * The ways to sign in that are left when one of them goes. Reads what the adapter can serve, shared with every other
 * component that reads it, and only while it is asked. What cannot be read is `unknown`, and the server decides in any
 * case.
 *
 * @param without the way that the user is about to give up; `null`: nobody asks, and nothing is read
 * @returns `undefined` while nobody asks or the answers are on their way
 */
export function useWaysIn(without: LeavingWay | null): KnownWaysIn | undefined {
  const client = useClient()
  const state = useReadable(client.account)
  const account = without && state.status === 'ready' ? state.data : undefined
  const passkeys = useFacts(passkeysResource, 'passkeys', account)
  const connections = useFacts(connectionsResource, 'connections', account)
  const providers = useFacts(connectionProvidersResource, 'connections', account)
  // The caller may make it anew with each rendering.
  const kind = without?.kind
  const id = without && 'id' in without ? without.id : ''

  return useMemo(() => {
    if (!account || !kind || !passkeys || !connections || !providers) return undefined
    const leaving: LeavingWay = kind === 'password' ? { kind } : { kind, id }
    return {
      ...waysIn({ account, passkeys, connections }, leaving),
      providers: providers === 'unknown' ? [] : providers,
    }
  }, [account, passkeys, connections, providers, kind, id])
}

/** A list, or `unknown`; `undefined` while it is on its way. A group that is not there, or not set up, holds nothing. */
function useFacts<Row>(
  definition: ResourceDefinition<readonly Row[]>,
  feature: FeatureId,
  account: Account | undefined,
): readonly Row[] | 'unknown' | undefined {
  const adapter = useClient().adapter()
  const group = account?.availability[feature]
  const barred = group?.state === 'unavailable' ? group.reason : undefined
  const absent = !can(adapter, definition.operation) || barred === 'not_supported' || barred === 'not_configured'
  const { state } = useOptionalResource(definition, account !== undefined && !absent && !barred)
  if (absent) return none
  return barred ? 'unknown' : rowsOf(state)
}

const none: readonly never[] = []

function rowsOf<Row>(state: ResourceState<readonly Row[]> | undefined): readonly Row[] | 'unknown' | undefined {
  if (state?.status === 'ready') return state.data
  return state?.status === 'failed' ? 'unknown' : undefined
}
