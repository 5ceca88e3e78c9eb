'use client'
import { type Ref, type RefCallback, useCallback, useRef } from 'react'
import { composeRefs } from './render/compose-refs.js'

/**
 * Keeps the focus near when the control that had it is taken away: on the next row of its list, on the one before, or
 * on the container itself, which therefore needs `tabIndex={-1}`. Without this the focus falls to the page's start
 * (requirements.md, rows 33 and 99).
 *
 * @param forwarded the container's own ref
 * @returns what to give to the container as its ref
 */
export function useFocusKeeper<Element extends HTMLElement>(forwarded: Ref<Element>): RefCallback<Element> {
  const stop = useRef<() => void>(undefined)

  return useCallback(
    (container: Element | null) => {
      composeRefs(forwarded)?.(container)
      stop.current?.()
      stop.current = undefined
      if (!container) return

      let focused: Node | null = container.contains(document.activeElement) ? document.activeElement : null
      const onFocus = (event: FocusEvent) => {
        focused = event.target instanceof Node ? event.target : null
      }
      const observer = new MutationObserver((records) => {
        if (!focused || focused.isConnected) return
        const lost = focused
        focused = null
        if (document.activeElement && document.activeElement !== document.body) return
        const record = records.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(lost)))
        const next = [record?.nextSibling, record?.previousSibling].map(focusTarget).find((target) => target)
        ;(next ?? container).focus()
      })
      container.addEventListener('focusin', onFocus)
      observer.observe(container, { childList: true, subtree: true })
      stop.current = () => {
        container.removeEventListener('focusin', onFocus)
        observer.disconnect()
      }
    },
    [forwarded],
  )
}

function focusTarget(node: Node | null | undefined): HTMLElement | undefined {
  if (!(node instanceof HTMLElement) || !node.isConnected) return undefined
  if (node.tabIndex >= 0 || node.hasAttribute('tabindex')) return node
  const inner = node.querySelector('button, a[href], input, select, textarea, [tabindex]')
  return inner instanceof HTMLElement ? inner : undefined
}
