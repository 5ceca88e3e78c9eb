'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ActionDefinition, ActionOutput, ActionResult, PendingIntent } from '../core/action.js'
import { useClient } from './use-client.js'

export interface ActionHandle<Input, Output> {
  /** The intents of this component that are under way, by target (`''` where the action has none). */
  pending: ReadonlyMap<string, PendingIntent>
  /**
   * Carries out one intent. Call it from a user's event and from nowhere else. Never rejects; the input is handed on
   * and not kept.
   */
  run: (input: Input) => Promise<ActionResult<Output>>
}

const none: ReadonlyMap<string, PendingIntent> = new Map()

/** Something that the user can do. What is under way is given up when the component goes. */
export function useAction<Input, Output extends ActionOutput>(
  definition: ActionDefinition<Input, Output>,
): ActionHandle<Input, Output> {
  const client = useClient()
  const [pending, setPending] = useState(none)
  const controllers = useRef(new Set<AbortController>())

  useEffect(() => {
    const running = controllers.current
    return () => {
      for (const controller of running) controller.abort()
    }
  }, [])

  const run = useCallback(
    async (input: Input) => {
      const target = definition.target?.(input) ?? ''
      const controller = new AbortController()
      const { signal } = controller
      controllers.current.add(controller)
      const show = (intent: PendingIntent | undefined) => {
        if (signal.aborted) return
        setPending((current) => {
          const next = new Map(current)
          if (intent) next.set(target, intent)
          else next.delete(target)
          return next
        })
      }
      const result = await client.run(definition, input, { signal, onPhase: show })
      controllers.current.delete(controller)
      // The other intent of the same kind goes on, and is the one that is shown.
      if (result.status !== 'busy') show(undefined)
      return result
    },
    [client, definition],
  )

  return { pending, run }
}
