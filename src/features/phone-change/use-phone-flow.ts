'use client'
import { useState } from 'react'
import { type PhoneChangeEvent, resting, transition } from '../../core/flows/phone-change.js'
import { useAction } from '../../react/use-action.js'
import { useClient } from '../../react/use-client.js'
import { useEvent } from '../../react/use-event.js'
import { useFlow } from '../../react/use-flow.js'
import { useOutcome } from '../../react/use-outcome.js'
import { useResume } from '../../react/use-resume.js'
import { removePhone, resendPhoneCode, startPhoneChange, verifyPhoneChange } from './actions.js'
import type { PhoneChangeOutcome, PhoneChangeReady } from './state.js'

/** Everything of the ready state that does not follow from the account. */
export interface PhoneFlow extends Omit<PhoneChangeReady, 'status' | 'phone' | 'read' | 'resend' | 'askToRemove'> {
  resend: NonNullable<PhoneChangeReady['resend']>
  askToRemove: NonNullable<PhoneChangeReady['askToRemove']>
}

/** Adding, changing and removing the number, step by step. */
export function usePhoneFlow(): PhoneFlow {
  const client = useClient()
  const starting = useAction(startPhoneChange)
  const verifying = useAction(verifyPhoneChange)
  const resending = useAction(resendPhoneCode)
  const removing = useAction(removePhone)
  const [flow, send, now] = useFlow(transition, resting)
  const [outcome, tell] = useOutcome<PhoneChangeOutcome>()
  const [moves, setMoves] = useState(0)
  const [unknown, setUnknown] = useState(false)
  const [waitUntil, setWaitUntil] = useState<string>()

  const move = useEvent((event: PhoneChangeEvent) => {
    setMoves((count) => count + 1)
    const next = send(event)
    if (next.step === 'resting' && next.end) tell(next.end)
    return next
  })

  const underWay = () => {
    const current = now()
    return current.step === 'proving' ? current.change : undefined
  }
  /** What the account says now, after it was read again because an answer was lost. */
  const currentNumber = () => {
    const account = client.account.getState()
    return account.status === 'ready' && !account.refreshError ? account.data.phone : undefined
  }
  const lose = () => {
    move({ type: 'lost' })
    tell({ kind: 'lost' })
  }

  const begin = async (number: string) => {
    const result = await starting.run({ number })
    if (result.status === 'done') {
      setWaitUntil(undefined)
      const next = move({ type: 'answered', change: result.value })
      if (next.step === 'proving') tell({ kind: 'sent', change: next.change })
    }
    if (result.status !== 'failed') return undefined
    setUnknown(result.uncertain)
    return result
  }
  const start = useEvent(async (number: string) => (await begin(number))?.error)

  const verify = useEvent(async (code: string) => {
    const change = underWay()
    if (!change) return undefined
    const result = await verifying.run({ id: change.id, code })
    if (result.status === 'done') move({ type: 'answered', change: result.value })
    if (result.status !== 'failed') return undefined
    const phone = result.uncertain ? currentNumber() : undefined
    setUnknown(result.uncertain && phone === undefined)
    if (phone?.number === change.number && phone.verified) {
      // The answer was lost, and the number is there all the same.
      move({ type: 'answered', change: { ...change, status: 'complete' } })
      return undefined
    }
    if (result.error.code !== 'not_found') return result.error
    lose()
    return undefined
  })

  const resend = useEvent(async () => {
    const change = underWay()
    if (!change) return
    const result = await resending.run({ id: change.id })
    if (result.status === 'done') {
      setWaitUntil(undefined)
      send({ type: 'answered', change: result.value })
      tell({ kind: 'resent', change: result.value })
    }
    if (result.status !== 'failed') return
    const { error } = result
    if (error.code === 'not_found') lose()
    else tell({ kind: 'failed', operation: 'resend', error, unknown: result.uncertain })
    if (error.code === 'rate_limited' && error.data.retryAfterMs !== undefined) {
      const date = new Date(Date.now() + error.data.retryAfterMs)
      if (!Number.isNaN(date.getTime())) setWaitUntil(date.toISOString())
    }
  })

  const remove = useEvent(async () => {
    const result = await removing.run()
    const found = result.status === 'failed' && result.uncertain ? currentNumber() : undefined
    if (result.status === 'done' || result.status === 'already_done' || found === null) {
      move({ type: 'removed', effects: result.status === 'done' ? result.value.effects : undefined })
    } else if (result.status === 'failed') {
      const { error, uncertain } = result
      tell({ kind: 'failed', operation: 'remove', error, unknown: uncertain && found === undefined })
    }
  })

  /** The form that would show a failure did not survive the load of the page. */
  const startAgain = async (number: string) => {
    const failed = await begin(number)
    if (failed) tell({ kind: 'failed', operation: 'start', error: failed.error, unknown: failed.uncertain })
  }
  useResume(startPhoneChange, ({ number }) => void startAgain(number))
  useResume(removePhone, () => void remove())

  return {
    flow,
    moves,
    edit: useEvent(() => void move({ type: 'edit' })),
    back: useEvent(() => void move({ type: 'back' })),
    start,
    starting: starting.pending.get(''),
    verify,
    verifying: verifying.pending.get(''),
    resend: useEvent(() => void resend()),
    resending: resending.pending.get(''),
    resendAt: waitUntil ?? (flow.step === 'proving' ? flow.change.challenge?.resendAt : undefined),
    askToRemove: useEvent(() => void move({ type: 'remove' })),
    remove: useEvent(() => void remove()),
    removing: removing.pending.get(''),
    blocked: {
      start: starting.blocked.has(''),
      verify: verifying.blocked.has(''),
      remove: removing.blocked.has(''),
    },
    unknown,
    outcome,
  }
}
