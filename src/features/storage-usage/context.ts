'use client'
import { createContext, useContext } from 'react'
import type { StorageUsageState } from './state.js'

export const StorageUsageContext: React.Context<StorageUsageState | null> = createContext<StorageUsageState | null>(
  null,
)

/** The usage that a part belongs to. */
export function useStorageUsageContext(part: string): StorageUsageState {
  const usage = useContext(StorageUsageContext)
  if (!usage) {
    throw new Error(
      `Latchkey: <StorageUsage.${part}> has no usage to belong to. Put it inside of <StorageUsage.Root>, at any depth.`,
    )
  }
  return usage
}
