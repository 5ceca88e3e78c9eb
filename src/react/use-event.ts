'use client'
import { useCallback, useInsertionEffect, useRef } from 'react'

/** A handler that stays the same from render to render and sees the latest one's values. Not to be called in render. */
export function useEvent<Args extends unknown[], Result>(
  handler: (...args: Args) => Result,
): (...args: Args) => Result {
  const latest = useRef(handler)
  useInsertionEffect(() => {
    latest.current = handler
  })
  return useCallback((...args: Args) => latest.current(...args), [])
}
