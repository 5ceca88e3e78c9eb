'use client'
import { createContext, useContext } from 'react'
import type { RoleBadgeState } from './state.js'

interface RoleBadgeContextValue extends RoleBadgeState {
  tooltipId: string
}

export const RoleBadgeContext: React.Context<RoleBadgeContextValue | null> =
  createContext<RoleBadgeContextValue | null>(null)

/** The badge that a part belongs to. */
export function useRoleBadgeContext(part: string): RoleBadgeContextValue {
  const badge = useContext(RoleBadgeContext)
  if (!badge) {
    throw new Error(`Latchkey: <RoleBadge.${part}> has no role to belong to. Put it inside of <RoleBadge.Root>.`)
  }
  return badge
}
