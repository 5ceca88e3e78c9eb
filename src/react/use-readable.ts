'use client'
import { useSyncExternalStore } from 'react'
import type { Readable } from '../core/store.js'

/** The state of something watchable, on the server its initial one. */
export function useReadable<T>(readable: Readable<T>): T {
  return useSyncExternalStore(readable.subscribe, readable.getState, readable.getState)
}
