'use client'
import { type RefObject, useEffect, useMemo, useRef } from 'react'

/** The steps that the user has taken in a flow, and how far the focus has followed them. */
export interface Arrivals {
  readonly moves: number
  readonly followed: { current: number }
}

/** @param moves goes up with each step that the user takes; stays when the server moves the flow on by itself */
export function useArrivals(moves: number): Arrivals {
  const followed = useRef(moves)
  return useMemo(() => ({ moves, followed }), [moves])
}

/**
 * Takes the focus to an element when the user has arrived at it by a step of their own, because the control that they
 * used is gone (requirements.md, row 33). A step that the server took never moves the focus.
 *
 * @param isTarget whether the step begins with this element
 */
export function useArrival<Node extends HTMLElement>(
  { moves, followed }: Arrivals,
  isTarget: boolean,
): RefObject<Node | null> {
  const ref = useRef<Node>(null)
  useEffect(() => {
    if (!isTarget || !ref.current || followed.current === moves) return
    followed.current = moves
    ref.current.focus()
  }, [isTarget, moves, followed])
  return ref
}
