import type { Ref, RefCallback } from 'react'

type Given<T> = Exclude<Ref<T>, null>

/** By both refs: the same two give the same callback at every render. */
const pairs = new WeakMap<object, WeakMap<object, unknown>>()

/**
 * One ref that fills two. It stays the same as long as they do: a new one at every render would make React leave and
 * enter the element each time.
 */
export function composeRefs<T>(first: Ref<T> | undefined, second?: Ref<T>): RefCallback<T> | undefined {
  if (first && second) return pairOf(first, second)
  const only = first || second
  return only && typeof only === 'object' ? pairOf(only, only) : only || undefined
}

function pairOf<T>(first: Given<T>, second: Given<T>): RefCallback<T> {
  const known = pairs.get(first) ?? new WeakMap<object, unknown>()
  pairs.set(first, known)
  const pair = known.get(second) ?? fillBoth(first, second)
  known.set(second, pair)
  // What was put there under these two refs fills elements of their type.
  return pair as RefCallback<T>
}

function fillBoth<T>(first: Given<T>, second: Given<T>): RefCallback<T> {
  return (node) => {
    const leaveFirst = fill(first, node)
    const leaveSecond = first === second ? undefined : fill(second, node)
    // React 19 calls what a ref returns in place of the ref with null; React 18 warns of a ref that returns something.
    if (typeof leaveFirst !== 'function' && typeof leaveSecond !== 'function') return undefined
    return () => {
      if (typeof leaveFirst === 'function') leaveFirst()
      else fill(first, null)
      if (typeof leaveSecond === 'function') leaveSecond()
      else if (first !== second) fill(second, null)
    }
  }
}

function fill<T>(ref: Given<T>, node: T | null): unknown {
  if (typeof ref === 'function') return ref(node)
  ref.current = node
  return undefined
}
