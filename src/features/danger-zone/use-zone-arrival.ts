'use client'
import type { RefObject } from 'react'
import { useArrival } from '../../react/use-arrival.js'
import type { DangerZoneReady } from './state.js'

const still = { moves: 0, followed: { current: 0 } }

/** Takes the focus to an element of the zone, when the user's own step has brought it. */
export function useZoneArrival<Node extends HTMLElement>(
  zone: DangerZoneReady | undefined,
  isTarget: boolean,
): RefObject<Node | null> {
  return useArrival<Node>(zone?.arrivals ?? still, isTarget)
}
