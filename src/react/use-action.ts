'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ActionDefinition, ActionOutput, ActionResult, PendingIntent } from '../core/action.js'
import { useClient } from './use-client.js'

export interface ActionHandle<Input, Output> {
  /** The intents of this component that are under way, by target (`''` where the action has none). */
  pending: ReadonlyMap<string, PendingIntent>
  /** The targets for which the server wants the user to wait. Until then `run` calls nobody. */
  blocked: ReadonlySet<string>
  /**
   * Carries out one intent. Call it from a user's event and from nowhere else. Never rejects; the input is handed on
   * and not kept.
   */
  run: (input: Input) => Promise<ActionResult<Output>>
  /** Gives up what is under way for a target, which then ends as `cancelled`: a passkey ceremony, say. */
  cancel: (target?: string) => void
}

const none: ReadonlyMap<string, PendingIntent> = new Map()
const nobody: ReadonlySet<string> = new Set()

/** A timer cannot wait longer, and would not wait at all. */
const longestTimerMs = 2 ** 31 - 1

/** Something that the user can do. What is under way is given up when the component goes. */
export function useAction<Input, Output extends ActionOutput>(
  definition: ActionDefinition<Input, Output>,
): ActionHandle<Input, Output> {
  const client = useClient()
  const [pending, setPending] = useState(none)
  const [blocked, setBlocked] = useState(nobody)
  const controllers = useRef(new Map<AbortController, string>())
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>())

  useEffect(() => {
    const running = controllers.current
    const waiting = timers.current
    return () => {
      for (const controller of running.keys()) controller.abort()
      for (const timer of waiting) clearTimeout(timer)
    }
  }, [])

  const block = useCallback((target: string, ms: number) => {
    setBlocked((current) => new Set([...current, target]))
    const timer = setTimeout(
      () => {
        timers.current.delete(timer)
        setBlocked((current) => new Set([...current].filter((other) => other !== target)))
      },
      Math.min(ms, longestTimerMs),
    )
    timers.current.add(timer)
  }, [])

  const run = useCallback(
    async (input: Input) => {
      const target = definition.target?.(input) ?? ''
      const controller = new AbortController()
      const { signal } = controller
      controllers.current.set(controller, target)
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
      const wait = waitOf(result)
      if (wait && !signal.aborted) block(target, wait)
      return result
    },
    [client, definition, block],
  )

  const cancel = useCallback((target = '') => {
    for (const [controller, of] of controllers.current) if (of === target) controller.abort()
    setPending((current) => new Map([...current].filter(([other]) => other !== target)))
  }, [])

  return { pending, blocked, run, cancel }
}

/** How long the server wants the user to wait, in ms. */
function waitOf(result: ActionResult<unknown>): number | undefined {
  const error = result.status === 'failed' ? result.error : undefined
  return error?.code === 'rate_limited' || error?.code === 'locked' ? error.data.retryAfterMs : undefined
}
