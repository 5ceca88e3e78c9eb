import type { Ref, RefCallback } from 'react'

/** One ref that fills several. */
export function composeRefs<T>(...refs: (Ref<T> | undefined)[]): RefCallback<T> | undefined {
  const given = refs.filter((ref) => ref !== undefined && ref !== null)
  if (given.length === 0) return undefined
  return (node) => {
    for (const ref of given) {
      if (typeof ref === 'function') ref(node)
      else ref.current = node
    }
  }
}
