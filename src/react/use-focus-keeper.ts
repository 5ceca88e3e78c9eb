'use client'
import { type Ref, type RefCallback, useCallback, useRef } from 'react'
import { composeRefs } from './render/compose-refs.js'

/**
 * Keeps the focus near when the control that had it is taken away: on the next row of its list, on the one before, on
 * the first of the rows that came in its place, or on the container itself, which therefore needs `tabIndex={-1}`.
 * Without this the focus falls to the page's start (requirements.md, rows 33 and 99). It never goes to another button:
 * whoever presses Enter once more would do something that they did not mean.
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
        ;(rowBeside(lost, records) ?? container).focus()
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

/** The row after or before the one that was lost, or the first one that came with the same change. */
function rowBeside(lost: Node, records: readonly MutationRecord[]): HTMLElement | undefined {
  for (const { removedNodes, nextSibling, previousSibling } of records) {
    const removed = [...removedNodes].find((node) => node.contains(lost))
    if (removed) {
      if (!isRow(removed)) break
      return [nextSibling, previousSibling].filter(isRow).find((row) => row.isConnected)
    }
  }
  return records.flatMap(({ addedNodes }) => [...addedNodes]).find(isRow)
}

function isRow(node: Node | null | undefined): node is HTMLElement {
  return node instanceof HTMLElement && node.hasAttribute('tabindex') && !node.matches('a, button, input, select')
}
