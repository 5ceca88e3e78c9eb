'use client'
import { useEffect, useRef, useState } from 'react'
import { type AnyAccountError, can, type EmailChange } from '../../contract/index.js'
import type { ActionResult } from '../../core/action.js'
import { type EmailChangeEnd, type EmailChangeEvent, resting, transition } from '../../core/flows/email-change.js'
import type { Resource, ResourceState } from '../../core/resource.js'
import { useAction } from '../../react/use-action.js'
import { useClient } from '../../react/use-client.js'
import { useEvent } from '../../react/use-event.js'
import { useFlow } from '../../react/use-flow.js'
import { useOutcome } from '../../react/use-outcome.js'
import { useReadable } from '../../react/use-readable.js'
import { useResume } from '../../react/use-resume.js'
import { useReturn } from '../../react/use-return.js'
import { cancelEmailChange, resendEmailChallenge, startEmailChange, verifyEmailChange } from './actions.js'
import type { EmailChallenge, EmailChangeOutcome, EmailChangeReady } from './state.js'

/** Everything of the ready state that is not read. */
export interface ChangeFlow extends Omit<EmailChangeReady, 'status' | 'email' | 'verify' | 'resend' | 'cancel'> {
  verify: NonNullable<EmailChangeReady['verify']>
  resend: NonNullable<EmailChangeReady['resend']>
  cancel: NonNullable<EmailChangeReady['cancel']>
}

/**
 * Changing the address, step by step. What the adapter says goes before what was known here.
 *
 * @param pending what is under way, where the adapter can say it
 * @param read the state of that
 */
export function useChangeFlow(
  pending: Resource<EmailChange | null> | undefined,
  read: ResourceState<EmailChange | null> | undefined,
  returnTo: string | undefined,
): ChangeFlow {
  const client = useClient()
  const starting = useAction(startEmailChange)
  const verifying = useAction(verifyEmailChange)
  const resending = useAction(resendEmailChallenge)
  const cancelling = useAction(cancelEmailChange)
  const [flow, send, now] = useFlow(transition, resting)
  const [outcome, tell] = useOutcome<EmailChangeOutcome>()
  const [moves, setMoves] = useState(0)
  const [checking, setChecking] = useState(false)
  const [unknown, setUnknown] = useState(false)
  const [waits, setWaits] = useState<ReadonlyMap<string, string>>(new Map())
  const asking = useRef(0)
  const toldEnd = useRef<EmailChangeEnd | null>(null)

  const advance = useEvent((event: EmailChangeEvent) => {
    const next = send(event)
    if (next.step === 'resting' && next.end && next.end !== toldEnd.current) {
      toldEnd.current = next.end
      tell(next.end)
    }
    return next
  })
  const move = useEvent((event: EmailChangeEvent) => {
    setMoves((count) => count + 1)
    return advance(event)
  })

  /** Takes over what was read last. Not while a call is under way: its own answer says more. */
  const look = useEvent(() => {
    if (asking.current > 0) return
    const read = pending?.getState()
    if (read?.status === 'ready' && !read.refreshing && !read.refreshError)
      advance({ type: 'read', pending: read.data })
    const account = client.account.getState()
    if (now().step !== 'proving' || account.status !== 'ready' || account.refreshing || account.refreshError) return
    const { email } = account.data
    advance({ type: 'looked', address: email?.address, verified: email?.verified ?? false })
  })

  const account = useReadable(client.account)
  useEffect(look, [account, read, look])

  const { step } = flow
  const settle = useEvent(async () => {
    await client.account.refresh()
    const state = client.account.getState()
    const email = state.status === 'ready' && !state.refreshError ? state.data.email : undefined
    advance({ type: 'looked', address: email?.address, verified: email?.verified ?? false })
  })
  useEffect(() => {
    if (step === 'vanished') void settle()
  }, [step, settle])

  async function ask<Output>(run: () => Promise<ActionResult<Output>>): Promise<ActionResult<Output>> {
    asking.current += 1
    try {
      return await run()
    } finally {
      asking.current -= 1
    }
  }

  const underWay = () => {
    const current = now()
    return current.step === 'proving' ? current.change : undefined
  }

  /** What a call that failed leaves to be said; nothing, when what was read since then shows that it worked or is void. */
  const whatIsLeft = (error: AnyAccountError, isDone: () => boolean): AnyAccountError | undefined => {
    if (error.code === 'not_found') {
      advance({ type: 'not_found' })
      void pending?.refresh()
      return undefined
    }
    look()
    return isDone() ? undefined : error
  }

  /** After an answer was lost: what was read since then, if anything was, does not say what is true. */
  const nobodyKnows = () => confirmed<unknown>(pending?.getState() ?? client.account.getState()) === undefined

  const begin = async (newEmail: string) => {
    const result = await ask(() => starting.run({ newEmail, ...(returnTo !== undefined && { returnTo }) }))
    if (result.status === 'failed') {
      const found = confirmed(pending?.getState())
      const unsure = result.uncertain && found === undefined
      setUnknown(unsure)
      if (!result.uncertain || found?.newEmail !== newEmail) return { error: result.error, unknown: unsure }
      // The answer was lost, and the change is under way all the same.
      move({ type: 'answered', change: found })
      tell({ kind: 'sent', change: found })
    }
    if (result.status === 'done') {
      const next = move({ type: 'answered', change: result.value })
      if (next.step === 'proving') tell({ kind: 'sent', change: next.change })
    }
    return undefined
  }
  const start = useEvent(async (newEmail: string) => (await begin(newEmail))?.error)

  const verify = useEvent(async (challengeId: string, code: string) => {
    const change = underWay()
    if (!change) return undefined
    const result = await ask(() => verifying.run({ id: change.id, challengeId, code }))
    const proved = () => underWay()?.challenges.find(({ id }) => id === challengeId)?.status !== 'sent'
    const tellHalf = (next: EmailChange | undefined) => {
      const verified = next?.challenges.find(({ id }) => id === challengeId)
      if (next && verified) tell({ kind: 'half_done', verified, change: next })
    }
    if (result.status === 'failed') {
      setUnknown(result.uncertain && nobodyKnows())
      const error = whatIsLeft(result.error, proved)
      // The answer was lost, and this proof is given all the same.
      if (!error) {
        setMoves((count) => count + 1)
        tellHalf(underWay())
      }
      return error
    }
    if (result.status !== 'done') return undefined
    const next = move({ type: 'answered', change: result.value })
    if (next.step === 'proving') tellHalf(next.change)
    return undefined
  })

  const resend = useEvent(async (challengeId: string) => {
    const change = underWay()
    if (!change) return
    const result = await ask(() => resending.run({ id: change.id, challengeId }))
    if (result.status === 'done') {
      advance({ type: 'answered', change: result.value })
      const { challenges } = result.value
      const role = change.challenges.find(({ id }) => id === challengeId)?.role
      // Some back ends send another challenge in place of the former one.
      const challenge =
        challenges.find(({ id }) => id === challengeId) ?? challenges.find((other) => other.role === role)
      if (challenge) tell({ kind: 'resent', challenge })
    }
    if (result.status !== 'failed') return
    const error = whatIsLeft(result.error, () => false)
    if (error?.code === 'rate_limited' && error.data.retryAfterMs !== undefined) {
      const date = new Date(Date.now() + error.data.retryAfterMs)
      if (!Number.isNaN(date.getTime())) setWaits((former) => new Map([...former, [challengeId, date.toISOString()]]))
    }
    if (error) tell({ kind: 'failed', operation: 'resend', error, unknown: result.uncertain })
  })

  const cancel = useEvent(async (id: string | undefined = underWay()?.id) => {
    if (id === undefined) return
    const result = await ask(() => cancelling.run({ id }))
    if (result.status === 'done') advance({ type: 'cancelled' })
    if (result.status !== 'failed') return
    const error = whatIsLeft(result.error, () => now().step !== 'proving')
    // The account does not tell whether a change is under way.
    const unknown = result.uncertain && confirmed(pending?.getState()) === undefined
    if (error) tell({ kind: 'failed', operation: 'cancel', error, unknown })
  })

  /** The form that would show a failure did not survive the load of the page. */
  const startAgain = async (newEmail: string) => {
    const failed = await begin(newEmail)
    if (failed) tell({ kind: 'failed', operation: 'start', ...failed })
  }
  useResume(startEmailChange, ({ newEmail }) => void startAgain(newEmail))
  useResume(cancelEmailChange, ({ id }) => void cancel(id))

  const readAgain = async (stepUp: boolean) => {
    await Promise.all([pending?.refresh({ stepUp }), client.account.refresh({ stepUp })])
    look()
  }
  const check = useEvent(async () => {
    setChecking(true)
    await readAgain(true)
    setChecking(false)
    if (now().step !== 'proving') return
    const error = errorOf(pending?.getState()) ?? errorOf(client.account.getState())
    tell(error ? { kind: 'failed', operation: 'check', error, unknown: false } : { kind: 'still_waiting' })
  })
  const byCode = can(client.adapter(), 'email.verify')
  const elsewhere = underWay()?.challenges.some(
    ({ status, method }) => status === 'sent' && (method === 'link' || !byCode),
  )
  useReturn(elsewhere ?? false, () => {
    const state = client.account.getState()
    // Coming back is told twice, as visible and as focused.
    if (state.status === 'ready' && !state.refreshing) void readAgain(false)
  })

  // The first answer shows at once what it holds, and not only when the effect has taken it over.
  const first = flow.step === 'resting' ? settled(read) : undefined

  return {
    flow: first ? transition(flow, { type: 'read', pending: first }) : flow,
    moves,
    edit: useEvent(() => void move({ type: 'edit' })),
    back: useEvent(() => void move({ type: 'back' })),
    start,
    starting: starting.pending.get(''),
    verify,
    verifying: verifying.pending,
    resend: useEvent((id: string) => void resend(id)),
    resending: resending.pending,
    resendAt: ({ id, resendAt }) => laterOf(resendAt, waits.get(id)),
    cancel: useEvent(() => void cancel()),
    cancelling: cancelling.pending.get(''),
    check: useEvent(() => void check()),
    checking,
    unknown,
    blocked: {
      start: starting.blocked.has(''),
      verify: verifying.blocked,
      cancel: cancelling.blocked.has(''),
    },
    outcome,
  }
}

function errorOf(state: ResourceState<unknown> | undefined): AnyAccountError | null {
  if (state?.status === 'failed') return state.error
  return state?.status === 'ready' ? state.refreshError : null
}

/** The same, and nothing while it is being read again. */
const settled = <T>(state: ResourceState<T> | undefined): T | undefined =>
  state?.status === 'ready' && state.refreshing ? undefined : confirmed(state)

/** What was read last; `undefined` when that is not what the server holds now. */
const confirmed = <T>(state: ResourceState<T> | undefined): T | undefined =>
  state?.status === 'ready' && !state.refreshError ? state.data : undefined

/** Of two dates in ISO-8601, which sort as texts. */
const laterOf = (one: EmailChallenge['resendAt'], other: string | undefined) =>
  one !== undefined && (other === undefined || one > other) ? one : other
