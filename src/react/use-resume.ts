'use client'
import { useEffect } from 'react'
import type { ActionDefinition, ActionOutput } from '../core/action.js'
import { resumptionOf } from '../core/resumption.js'
import { useClient } from './use-client.js'
import { useEvent } from './use-event.js'

/**
 * Lets the user go on with an action after they had to leave the page for a proof (ADR 0005). Nothing happens by itself:
 * the step-up dialog offers it, and their click leads here.
 *
 * @param action one with `resume`; for another one this does nothing
 * @param run what the user's own click would have called, so that the outcome is shown where it always is
 */
export function useResume<Input, Output extends ActionOutput>(
  action: ActionDefinition<Input, Output>,
  run: (input: Input) => void,
): void {
  const { stepUp } = useClient()
  const goOn = useEvent(run)
  useEffect(
    () =>
      resumptionOf(stepUp).offer(action.operation, (stored) => {
        const kept = action.resume?.(stored)
        return kept && (() => goOn(kept.input))
      }),
    [stepUp, action, goOn],
  )
}
