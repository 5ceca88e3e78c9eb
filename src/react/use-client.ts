'use client'
import { createAccountClient } from '../core/client.js'
import type { AccountClient } from '../core/client-types.js'
import { useAccountContext } from './context.js'

/** The client of the nearest provider, made at the first call. */
export function useClient(): AccountClient {
  const { holder } = useAccountContext()
  if (!holder.client) {
    holder.client = createAccountClient(holder.config)
    // Not while React renders: what listens sets state.
    queueMicrotask(() => {
      for (const listener of [...holder.onCreate]) listener()
    })
  }
  return holder.client
}
