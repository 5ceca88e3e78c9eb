'use client'
import { createContext, useContext } from 'react'
import type { Arrivals } from '../../react/use-arrival.js'
import type { BackupCodesReady, BackupCodesState } from './state.js'

export interface BackupCodesContextValue {
  feature: BackupCodesState
  arrivals: Arrivals
}

export const BackupCodesContext: React.Context<BackupCodesContextValue | null> =
  createContext<BackupCodesContextValue | null>(null)

function use(part: string): BackupCodesContextValue {
  const value = useContext(BackupCodesContext)
  if (!value) {
    throw new Error(
      `Latchkey: <BackupCodes.${part}> has no backup codes to belong to. Put it inside of <BackupCodes.Root>, at any depth.`,
    )
  }
  return value
}

/** The codes that a part belongs to. */
export const useBackupCodesContext = (part: string): BackupCodesState => use(part).feature

export interface BackupCodesParts {
  /** `null` where there is nothing to do. */
  ready: BackupCodesReady | null
  arrivals: Arrivals
}

/** The same for parts with which the user does something. */
export function useBackupCodesParts(part: string): BackupCodesParts {
  const { feature, arrivals } = use(part)
  return { ready: feature.status === 'ready' ? feature : null, arrivals }
}
