'use client'
import { useEffect, useRef, useState } from 'react'
import { type Connection, can, type Done, type Redirect } from '../../contract/index.js'
import type { ActionPhase, ActionResult } from '../../core/action.js'
import { type ConnectReturn, rememberConnectTrip } from '../../core/connect-trip.js'
import type { ConnectionQuestion } from '../../core/flows/connected-accounts.js'
import { useAction } from '../../react/use-action.js'
import { useClient } from '../../react/use-client.js'
import { useEvent } from '../../react/use-event.js'
import type { Untold } from '../../react/use-outcome.js'
import { useResume } from '../../react/use-resume.js'
import { completeConnection, connectAccount } from './actions.js'
import { activeOf, newlyActive, purposeOf } from './lists.js'
import type { ConnectedAccountsList, ConnectedAccountsOutcome, Connecting, ConnectionPurpose } from './state.js'
import { useConnectReturn } from './use-connect-return.js'

export interface ConnectingOptions {
  /** Where the provider sends the user back to, if not to the page that they are on. */
  returnTo?: string | undefined
  purpose?: ConnectionPurpose | undefined
}

interface Around extends Pick<ConnectedAccountsList, 'connections' | 'providers'> {
  /** The list as it was read last; `undefined` while it is being read, or when that failed. */
  read: readonly Connection[] | undefined
  /** The same at the time of the call. */
  readLast: () => readonly Connection[] | undefined
  refresh: () => void
  tell: (outcome: Untold<ConnectedAccountsOutcome>) => void
  /** `arrived`: the connection that came of it. */
  onDone: (question: ConnectionQuestion, arrived: string | undefined) => void
}

type LeaveQuestion = Extract<ConnectionQuestion, { kind: 'leave' }>

export interface ConnectingHandle {
  start: (question: LeaveQuestion) => void
  connecting: Connecting | undefined
  completing: Connecting | undefined
  blocked: boolean
  /** Gives up what is under way. */
  cancel: () => void
}

/** Connecting accounts: by a window or at once, or by a trip to the provider and back. */
export function useConnecting(
  { connections, providers, read, readLast, refresh, tell, onDone }: Around,
  { returnTo, purpose: only }: ConnectingOptions,
): ConnectingHandle {
  const client = useClient()
  const connect = useAction(connectAccount)
  const complete = useAction(completeConnection)
  const [subject, setSubject] = useState<LeaveQuestion>()
  const [ending, setEnding] = useState<string>()
  /** A trip that the adapter says nothing of: the list does. */
  const [untold, setUntold] = useState<ConnectReturn>()
  const locked = useRef(false)
  const givenUp = useRef(false)
  const phase = useRef<ActionPhase>(undefined)

  /** What an attempt came to. Gives the connection, if there is one. */
  const tellResult = (result: Attempt, operation: 'connect' | 'complete', trip: Trip): Connection | undefined => {
    const found = newlyActive(trip.provider, readLast() ?? [], trip.active)
    const about = { provider: trip.provider, purpose: trip.purpose }
    if (result.status === 'done' || (result.status === 'failed' && result.uncertain && found)) {
      const answer = result.status === 'done' && result.value.status === 'done' ? result.value : undefined
      const { connection = found, effects } = answer ?? {}
      tell({ kind: 'connected', ...about, connection, effects })
      return connection
    }
    // Whoever walks away from the dialog that asks for a proof knows what they did.
    if (result.status === 'cancelled' && result.by === 'user' && phase.current !== 'step_up') {
      tell({ kind: 'not_connected', ...about })
    }
    if (result.status === 'failed') {
      const unknown = result.uncertain && readLast() === undefined
      tell({ kind: 'failed', operation, ...about, error: result.error, unknown })
    }
    return undefined
  }

  const start = useEvent(async (question: LeaveQuestion) => {
    if (locked.current) return
    locked.current = true
    givenUp.current = false
    setSubject(question)
    const { provider, connection: id } = question
    const scopes = connections.find((row) => row.id === id)?.scopes
    const purpose = purposeOf(provider, { providers, connections })
    const trip = { provider, purpose, active: activeOf(provider, connections) }
    const result = await connect.run({
      provider,
      connection: id,
      ...(scopes && scopes.length > 0 && { scopes }),
      returnTo: returnTo ?? location.href,
    })
    locked.current = false
    if (result.status === 'redirect') {
      rememberConnectTrip(trip)
      tell({ kind: 'leaving', provider, purpose })
    } else if (givenUp.current) {
      tell({ kind: 'not_connected', provider, purpose })
      // It may have happened all the same.
      refresh()
    } else if (result.status !== 'already_done' && result.status !== 'busy') {
      const connection = tellResult(result, 'connect', trip)
      if (result.status === 'done' || connection) onDone(question, connection?.id)
    }
  })

  const end = useEvent(async (trip: ConnectReturn) => {
    if (!trip.answered || !can(client.adapter(), 'connections.complete')) {
      setUntold(trip)
      return
    }
    setEnding(trip.provider)
    const result = await complete.run({ url: trip.url })
    if (result.status !== 'redirect' && result.status !== 'already_done' && result.status !== 'busy') {
      tellResult(result, 'complete', trip)
    }
  })

  useEffect(() => {
    if (!untold || !read) return
    const { provider, purpose, active, answered } = untold
    const connection = newlyActive(provider, read, active)
    // oxlint-disable-next-line react/set-state-in-effect -- what the server says settles it, once
    setUntold(undefined)
    if (connection) tell({ kind: 'connected', provider, purpose, connection, effects: undefined })
    // Whoever came back by themselves knows that they did nothing.
    else if (answered) tell({ kind: 'not_connected', provider, purpose })
  }, [untold, read, tell])

  useConnectReturn(only, {
    onReturn: (trip) => void end(trip),
    onRestored() {
      if (!subject) return
      const { provider } = subject
      tell({ kind: 'not_connected', provider, purpose: purposeOf(provider, { providers, connections }) })
    },
  })

  useResume(connectAccount, ({ provider, connection }) => void start({ kind: 'leave', provider, connection }))

  const intent = connect.pending.get('')
  const endIntent = complete.pending.get('')
  const phaseNow = (intent ?? endIntent)?.phase
  useEffect(() => {
    if (phaseNow) phase.current = phaseNow
  }, [phaseNow])
  return {
    start: useEvent((question: LeaveQuestion) => void start(question)),
    connecting: subject && intent ? { provider: subject.provider, connection: subject.connection, intent } : undefined,
    completing: ending !== undefined && endIntent ? { provider: ending, intent: endIntent } : undefined,
    blocked: connect.blocked.has(''),
    cancel: useEvent(() => {
      givenUp.current = true
      connect.cancel()
    }),
  }
}

type Trip = Pick<ConnectReturn, 'provider' | 'purpose' | 'active'>

/** The ends that an attempt to connect can have. */
type Attempt = Exclude<
  ActionResult<Redirect | Done<{ connection?: Connection | undefined }>>,
  { status: 'redirect' | 'already_done' | 'busy' }
>
