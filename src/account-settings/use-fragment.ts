'use client'
import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('hashchange', listener)
  window.addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('hashchange', listener)
    window.removeEventListener('popstate', listener)
  }
}

/** The fragment of the page's address as it is now. */
export function readFragment(): string {
  const fragment = location.hash.slice(1)
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

/** The fragment of the page's address, without `#`; nothing on a server. */
export const useFragment = (): string => useSyncExternalStore(subscribe, readFragment, () => '')

/** Puts it into the address, so that "back" leads to where the user was. Routers need not know of it. */
export function setFragment(id: string): void {
  // A tab is chosen by the press and once more by the focus that follows.
  if (readFragment() === id) return
  history.pushState(history.state, '', `#${encodeURIComponent(id)}`)
  for (const listener of [...listeners]) listener()
}
