'use client'
import { useEffect } from 'react'
import { useEvent } from './use-event.js'

/**
 * Calls back when the user comes back to the page: from the mail with the link, for instance.
 *
 * @param waiting whether anything waits for that
 */
export function useReturn(waiting: boolean, onReturn: () => void): void {
  const back = useEvent(() => {
    if (document.visibilityState === 'visible') onReturn()
  })
  useEffect(() => {
    if (!waiting) return undefined
    window.addEventListener('focus', back)
    document.addEventListener('visibilitychange', back)
    return () => {
      window.removeEventListener('focus', back)
      document.removeEventListener('visibilitychange', back)
    }
  }, [waiting, back])
}
