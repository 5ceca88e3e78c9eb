'use client'
import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let now = 0
let timer: ReturnType<typeof setInterval> | undefined

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    timer = setInterval(() => {
      now = Date.now()
      for (const tell of [...listeners]) tell()
    }, 60_000)
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) {
      clearInterval(timer)
      now = 0
    }
  }
}

/** Stays the same between two ticks, as `useSyncExternalStore` asks for. */
function getNow(): number {
  now ||= Date.now()
  return now
}

/**
 * The time in ms since the epoch, to the minute, one clock for the whole page. `undefined` on the server and while
 * hydrating, because the server's "2 minutes ago" is another one than the browser's (requirements.md, row 47).
 */
export function useNow(): number | undefined {
  return useSyncExternalStore<number | undefined>(subscribe, getNow, () => undefined)
}
