'use client'
import { useState } from 'react'
import type { MfaFactor, MfaStatus } from '../../contract/index.js'
import { type MfaEvent, type MfaFlow, resting, transition } from '../../core/flows/mfa-enrollment.js'
import { mfaResource } from '../../react/mfa-resource.js'
import { useClient } from '../../react/use-client.js'
import { useEvent } from '../../react/use-event.js'
import { useFlow } from '../../react/use-flow.js'
import { type Untold, useOutcome } from '../../react/use-outcome.js'
import type { MfaOutcome } from './state.js'

/** Where the user is, and the way to go on: what adding and changing factors share. */
export interface Steps {
  flow: MfaFlow
  /** The step at the time of the call. */
  now: () => MfaFlow
  /** What happened without the user: the focus stays where it is. */
  send: (event: MfaEvent) => MfaFlow
  /** The user takes a step, and the focus follows. */
  move: (event: MfaEvent) => MfaFlow
  moves: number
  outcome: MfaOutcome | null
  tell: (outcome: Untold<MfaOutcome>) => void
  /** The factors as they were read last; `undefined` when the last try to read them failed. */
  readLast: () => MfaStatus | undefined
  /** A factor that is shown, even if the list may be out of date. */
  find: (factorId: string | undefined) => MfaFactor | undefined
  unknown: boolean
  setUnknown: (unknown: boolean) => void
}

export function useSteps(): Steps {
  const client = useClient()
  const [flow, send, now] = useFlow(transition, resting)
  const [outcome, tell] = useOutcome<MfaOutcome>()
  const [moves, setMoves] = useState(0)
  const [unknown, setUnknown] = useState(false)
  return {
    flow,
    now,
    send,
    move: useEvent((event: MfaEvent) => {
      setMoves((count) => count + 1)
      setUnknown(false)
      return send(event)
    }),
    moves,
    outcome,
    tell,
    readLast: useEvent(() => {
      const state = client.resource(mfaResource).getState()
      return state.status === 'ready' && !state.refreshError ? state.data : undefined
    }),
    find: useEvent((factorId) => {
      const state = client.resource(mfaResource).getState()
      return state.status === 'ready' ? state.data.factors.find(({ id }) => id === factorId) : undefined
    }),
    unknown,
    setUnknown,
  }
}
