'use client'
import { createContext, useContext } from 'react'
import type { CodesState } from './state.js'

export const CodesContext: React.Context<CodesState | null> = createContext<CodesState | null>(null)

/** The codes that a part belongs to. */
export function useCodesContext(part: string): CodesState {
  const codes = useContext(CodesContext)
  if (!codes) {
    throw new Error(
      `Latchkey: <BackupCodes.${part}> has no codes to belong to. Put it inside of <BackupCodes.Panel>, at any depth.`,
    )
  }
  return codes
}
