import type { Ref, RefCallback } from 'react'

/**
 * One ref that fills several. A single callback comes back as it is: a new one at every render would make React leave and
 * enter the element each time.
 */
export function composeRefs<T>(...refs: (Ref<T> | undefined)[]): RefCallback<T> | undefined {
  const given = refs.filter((ref) => ref !== undefined && ref !== null)
  const [first, second] = given
  if (!first) return undefined
  if (!second && typeof first === 'function') return first
  return (node) => {
    for (const ref of given) {
      if (typeof ref === 'function') ref(node)
      else ref.current = node
    }
  }
}
