'use client'
import { useEffect, useRef } from 'react'

/**
 * Takes the user to the section that a link leads to, once it stands. Not again when something else changes, and not away
 * from something that they are in already.
 */
export function useSectionFocus(section: string | undefined): void {
  const followed = useRef<string>(undefined)
  useEffect(() => {
    if (section === followed.current) return
    followed.current = section
    const element = section === undefined ? null : document.getElementById(section)
    if (!element || element.contains(document.activeElement)) return
    element.scrollIntoView({ block: 'start' })
    if (!element.hasAttribute('tabindex')) element.tabIndex = -1
    element.focus({ preventScroll: true })
  }, [section])
}
