import type { OperationContext } from '../../contract/index.js'
import { untilAborted } from '../shared/aborted.js'
import { networkError } from './failures.js'

type Members<G> = { [M in keyof G]: (...args: never[]) => Promise<unknown> }

function contextOf(args: readonly unknown[]): OperationContext {
  // The last argument of every operation, by the contract.
  return args.at(-1) as OperationContext
}

/** Loads once. What could not be loaded is tried again by the next call. */
export function loadOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined
  return () =>
    (loading ??= load().catch((cause: unknown) => {
      loading = undefined
      throw networkError(cause)
    }))
}

/**
 * A group whose code is loaded when one of its operations is first called: a page shows who the user is long before anybody
 * changes something.
 *
 * @param members every member of the group, so that it is there to be asked for
 */
export function later<G extends Members<G>>(load: () => Promise<G>, members: Record<keyof G, true>): G {
  const operations = Object.keys(members).map((name) => [
    name,
    async (...args: unknown[]) => {
      const group = await untilAborted(contextOf(args).signal, load())
      return Reflect.apply(Reflect.get(group, name), group, args)
    },
  ])
  // The names are those of the group, and each leads to the member of that name.
  return Object.fromEntries(operations) as G
}
