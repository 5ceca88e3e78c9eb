'use client'
import { useState } from 'react'
import { createStore } from '../core/store.js'
import { useClient } from './use-client.js'
import { useEvent } from './use-event.js'
import { useReadable } from './use-readable.js'

/**
 * A flow of several steps, by its pure transition function. It begins anew for another user.
 *
 * @param start the step that it begins with
 * @returns the step it is in, and the way to tell it what happened, which answers with the step that follows;
 *   and the step that it is in at the time of the call
 */
export function useFlow<Flow, Event>(
  transition: (flow: Flow, event: Event) => Flow,
  start: Flow,
): [Flow, (event: Event) => Flow, () => Flow] {
  const { generation } = useClient()
  const now = useReadable(generation)
  const [held, setHeld] = useState(() => ({ generation: now, store: createStore(start) }))
  let { store } = held
  if (held.generation !== now) {
    store = createStore(start)
    setHeld({ generation: now, store })
  }
  const flow = useReadable(store)
  // A store and no reducer: two things can happen between two renderings, and the second one has to know of the first.
  const send = useEvent((event: Event) => {
    store.setState(transition(store.getState(), event))
    return store.getState()
  })
  return [flow, send, useEvent(() => store.getState())]
}
