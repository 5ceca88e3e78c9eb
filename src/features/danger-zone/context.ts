'use client'
import { createContext, useContext } from 'react'
import type { DangerZoneReady, DangerZoneState } from './state.js'

export const DangerZoneContext: React.Context<DangerZoneState | null> = createContext<DangerZoneState | null>(null)

/** The zone that a part belongs to. */
export function useDangerZoneContext(part: string): DangerZoneState {
  const zone = useContext(DangerZoneContext)
  if (!zone) {
    throw new Error(
      `Latchkey: <DangerZone.${part}> has no zone to belong to. Put it inside of <DangerZone.Root>, at any depth.`,
    )
  }
  return zone
}

/** The zone once it is known what can be done in it. */
export function useReadyZone(part: string): DangerZoneReady | undefined {
  const zone = useDangerZoneContext(part)
  return zone.status === 'ready' ? zone : undefined
}
