'use client'
import { useEffect, useSyncExternalStore } from 'react'

export interface Later<Module> {
  /** `undefined` until it is there. */
  module: Module | undefined
  /** It could not be loaded, most likely because the network is gone. */
  failed: boolean
  retry: () => void
}

/**
 * Code that is not needed at first. It is asked for once the component stands, so that it comes while the server
 * thinks, and is there by the time that it is needed. Returns a hook.
 */
export function later<Module>(load: () => Promise<Module>): () => Later<Module> {
  let loading = false
  const listeners = new Set<() => void>()
  const show = (next: Later<Module>) => {
    state = next
    for (const listener of [...listeners]) listener()
  }
  const start = async () => {
    if (loading) return
    loading = true
    if (state.failed) show({ ...state, failed: false })
    try {
      show({ module: await load(), failed: false, retry })
    } catch {
      loading = false
      show({ module: undefined, failed: true, retry })
    }
  }
  const retry = () => void start()
  const nothing: Later<Module> = { module: undefined, failed: false, retry }
  let state = nothing

  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }

  return function useLater() {
    useEffect(retry, [])
    return useSyncExternalStore(
      subscribe,
      () => state,
      () => nothing,
    )
  }
}
