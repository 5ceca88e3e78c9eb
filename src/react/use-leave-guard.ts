'use client'
import { useEffect } from 'react'
import { useEvent } from './use-event.js'

/**
 * Keeps what was typed from getting lost unnoticed. The browser asks before the page goes; for the ways inside of an app,
 * the host's router is told, which is the only one that can hold them.
 */
export function useLeaveGuard(dirty: boolean, onDirtyChange: ((dirty: boolean) => void) | undefined): void {
  const tell = useEvent((now: boolean) => onDirtyChange?.(now))

  useEffect(() => {
    if (!dirty) return undefined
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault()
      // What older browsers ask for.
      event.returnValue = true
    }
    tell(true)
    window.addEventListener('beforeunload', ask)
    return () => {
      window.removeEventListener('beforeunload', ask)
      tell(false)
    }
  }, [dirty, tell])
}
