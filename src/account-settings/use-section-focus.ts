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
    goTo(section)
  }, [section])

  useEffect(() => {
    if (section === undefined) return undefined
    const frame = document.getElementById(section)
    // The code of a section comes later than its frame, takes its place, and the focus with it.
    const observer = new MutationObserver(() => {
      const element = document.getElementById(section)
      if (!element || element === frame) return
      observer.disconnect()
      if (document.activeElement === document.body) goTo(section)
    })
    observer.observe(document.body, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [section])
}

function goTo(section: string | undefined): void {
  const element = section === undefined ? null : document.getElementById(section)
  if (!element || element.contains(document.activeElement)) return
  element.scrollIntoView({ block: 'start' })
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1
  element.focus({ preventScroll: true })
}
