'use client'
import { useEffect } from 'react'
import type { StepUpFlow } from '../../core/flows/step-up.js'
import type { StepUpQueue } from '../../core/step-up-types.js'
import { useClient } from '../../react/use-client.js'
import { useReadable } from '../../react/use-readable.js'

/** What the user is asked for, and the ways to answer. */
export interface StepUpHandle {
  flow: StepUpFlow
  /** Chooses a method, by its id. */
  choose: StepUpQueue['choose']
  /** Back to the choice. */
  back: StepUpQueue['back']
  /** Sends the code, or leads to the provider. */
  begin: StepUpQueue['begin']
  /** Hands over what the user typed; it is not kept. For a passkey it is empty. */
  submit: StepUpQueue['submit']
  resend: StepUpQueue['resend']
  /** The user walks away: whatever waits for the proof is `cancelled`. */
  cancel: StepUpQueue['cancel']
}

/**
 * The step-up that all operations share, for a dialog of your own. While a component that uses it is mounted, calls wait
 * for it; without one they reject at once with `reauthentication_required`.
 */
export function useStepUp(): StepUpHandle {
  const { stepUp } = useClient()
  useEffect(() => stepUp.attach(), [stepUp])
  const flow = useReadable(stepUp)
  const { choose, back, begin, submit, resend, cancel } = stepUp
  return { flow, choose, back, begin, submit, resend, cancel }
}
