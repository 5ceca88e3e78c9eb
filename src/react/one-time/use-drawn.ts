'use client'
import { type RefCallback, useCallback, useEffect, useRef } from 'react'
import type { OneTimeSource } from '../../core/one-time.js'
import { useEvent } from '../use-event.js'

/**
 * Writes what is in a box into an element, past React: as children or text it would outlive the element in React's tree
 * (requirements.md, M10). Nothing of it is rendered on a server.
 *
 * @param draw puts the value into the element, which is empty then. Only children of it: they are what is removed when the
 *   box is emptied and when the element goes
 * @returns the ref for the element
 */
export function useDrawn<T>(
  source: OneTimeSource<T>,
  draw: (element: Element, value: T) => void,
): RefCallback<Element> {
  const drawnOn = useRef<Element | null>(null)
  const redraw = useEvent(() => {
    const element = drawnOn.current
    const value = source.read()
    element?.replaceChildren()
    if (element && value !== undefined) draw(element, value)
  })
  useEffect(() => {
    redraw()
    return source.subscribe(redraw)
  }, [source, redraw])
  return useCallback(
    (element: Element | null) => {
      drawnOn.current?.replaceChildren()
      drawnOn.current = element
      redraw()
    },
    [redraw],
  )
}
