'use client'
import { useEffect, useRef, useState } from 'react'
import type { AnyAccountError, Effects, MfaEnrollment, MfaFactor, MfaStatus } from '../../contract/index.js'
import { can } from '../../contract/index.js'
import type { ActionPhase, PendingIntent } from '../../core/action.js'
import { asksFirst, type MfaMethod } from '../../core/flows/mfa-enrollment.js'
import { copyText } from '../../react/copy-text.js'
import { useOneTime } from '../../react/one-time/use-one-time.js'
import { useAction } from '../../react/use-action.js'
import { useClient } from '../../react/use-client.js'
import { useEvent } from '../../react/use-event.js'
import { useResume } from '../../react/use-resume.js'
import * as actions from './actions.js'
import type { MfaManagerReady, MfaSetup, MfaTask } from './state.js'
import type { Steps } from './use-steps.js'
import { addedSince, hasNewCodes } from './what-changed.js'

/** What an action has under way, under the name that the components know. */
export type TaskEntry = readonly [
  task: MfaTask,
  handle: { pending: ReadonlyMap<string, PendingIntent>; blocked: ReadonlySet<string> },
  target?: string,
]

type Shown =
  | 'choose'
  | 'beginAgain'
  | 'confirm'
  | 'resend'
  | 'resendAt'
  | 'edit'
  | 'leave'
  | 'setup'
  | 'copyKey'
  | 'codes'
  | 'saved'

export interface Enrolling extends Pick<MfaManagerReady, Shown> {
  /** @param typed as the user wrote it, to be there when they come back to it */
  enroll: (method: MfaMethod, input: actions.NewFactor, typed?: string) => Promise<AnyAccountError | undefined>
  tasks: readonly TaskEntry[]
}

/** Adding a factor, step by step. Its secrets are in boxes, and neither in the flow nor in anything else of React. */
export function useEnrolling({ flow, now, move, send, tell, readLast, setUnknown }: Steps): Enrolling {
  const adapter = useClient().adapter()
  const setup = useOneTime<MfaSetup>()
  const codes = useOneTime<readonly string[]>()
  const methods = {
    totp: useAction(actions.enrollTotp),
    sms: useAction(actions.enrollSms),
    email: useAction(actions.enrollEmail),
    webauthn: useAction(actions.enrollWebAuthn),
    push: useAction(actions.enrollPush),
  }
  const confirming = useAction(actions.confirmEnrollment)
  const resending = useAction(actions.resendEnrollment)
  const abandoning = useAction(actions.abandonEnrollment)
  const [waitUntil, setWaitUntil] = useState<string>()
  const ceremony = methods.webauthn.pending.get('')
  const phase = useRef<ActionPhase>(undefined)
  useEffect(() => {
    if (ceremony) phase.current = ceremony.phase
  }, [ceremony])

  const wipe = () => {
    setup.box.wipe()
    codes.box.wipe()
  }

  /** The factor counts. Codes that came with it go into their box before React learns of it. */
  const finish = (factor: MfaFactor, effects: Effects | undefined, codesUnseen = false) => {
    const hasCodes = codes.box.present.getState()
    const added = { factor, effects, codesUnseen: codesUnseen && !hasCodes }
    move({ type: 'added', added, hasCodes })
    setup.box.wipe()
    if (!hasCodes) tell({ kind: 'added', ...added })
  }

  /** @param typed as the user wrote it */
  const take = (answer: MfaEnrollment, typed: string | undefined) => {
    setWaitUntil(undefined)
    if (answer.status === 'done') {
      if (answer.backupCodes) codes.box.set(answer.backupCodes)
      finish(answer.factor, answer.effects)
    } else if (answer.status === 'pending') {
      const { id } = answer
      if ('challenge' in answer) {
        move({ type: 'began', enrollment: { id, method: answer.type, challenge: answer.challenge }, typed })
        tell({ kind: 'sent', destination: answer.challenge.destination })
        return
      }
      setup.box.set({ secret: answer.type === 'totp' ? answer.secret : undefined, uri: answer.uri })
      if (answer.type === 'push') move({ type: 'began', enrollment: { id, method: 'push' } })
      else {
        if (answer.backupCodes) codes.box.set(answer.backupCodes)
        const { digits, expiresAt } = answer
        move({ type: 'began', enrollment: { id, method: 'totp', digits, expiresAt } })
      }
    }
  }

  /** No answer came: what is read since then says whether the factor is there. */
  const finishUnanswered = (before: MfaStatus | undefined, method: MfaMethod): boolean => {
    const after = readLast()
    const factor = addedSince(before, after, method)
    if (factor) finish(factor, undefined, hasNewCodes(before, after))
    return factor !== undefined
  }

  const enroll = useEvent(async (method: MfaMethod, input: actions.NewFactor, typed?: string) => {
    const before = readLast()
    wipe()
    const result = await methods[method].run(input)
    if (result.status === 'done') take(result.value, typed)
    // Whoever closed the step-up knows.
    const declined = result.status === 'cancelled' && result.by === 'user' && phase.current !== 'step_up'
    if (declined && method === 'webauthn') tell({ kind: 'declined' })
    if (result.status !== 'failed') return undefined
    if (result.uncertain && finishUnanswered(before, method)) return undefined
    setUnknown(result.uncertain && (method !== 'webauthn' || !readLast()))
    return result.error
  })

  /** For buttons, beside which there is no form that could say it. */
  const enrollAtOnce = async (method: MfaMethod, input: actions.NewFactor) => {
    const error = await enroll(method, input, input.to)
    if (error) tell({ kind: 'failed', operation: 'add', error, unknown: false })
  }

  const expire = (name?: string) => {
    move({ type: 'expired', name })
    wipe()
    tell({ kind: 'expired' })
  }

  const confirm = useEvent(async ({ code, name }: Parameters<MfaManagerReady['confirm']>[0]) => {
    const { step, ...current } = now()
    if (step !== 'confirming' || !('enrollment' in current)) return undefined
    const { id, method } = current.enrollment
    const before = readLast()
    const result = await confirming.run({ enrollmentId: id, ...(code && { code }), ...(name && { name }) })
    if (result.status === 'done') {
      const { factor, effects, backupCodes } = result.value
      if (backupCodes) codes.box.set(backupCodes)
      finish(factor, effects)
    }
    if (result.status !== 'failed') return undefined
    const { error, uncertain } = result
    if (uncertain && finishUnanswered(before, method)) return undefined
    setUnknown(uncertain && !readLast())
    const canSendAgain = 'challenge' in current.enrollment && can(adapter, 'mfa.resend')
    if (error.code !== 'not_found' && (error.code !== 'code_expired' || canSendAgain)) return error
    expire(name)
    return undefined
  })

  const resend = useEvent(async () => {
    const current = now()
    if (current.step !== 'confirming') return
    const result = await resending.run({ enrollmentId: current.enrollment.id })
    if (result.status === 'done' && result.value.status === 'pending' && 'challenge' in result.value) {
      const { id, type, challenge } = result.value
      setWaitUntil(undefined)
      send({ type: 'began', enrollment: { id, method: type, challenge } })
      tell({ kind: 'resent', destination: challenge.destination })
    }
    if (result.status !== 'failed') return
    const { error } = result
    if (error.code === 'not_found') return expire()
    tell({ kind: 'failed', operation: 'resend', error, unknown: false })
    if (error.code === 'rate_limited' && error.data.retryAfterMs !== undefined) {
      const date = new Date(Date.now() + error.data.retryAfterMs)
      if (!Number.isNaN(date.getTime())) setWaitUntil(date.toISOString())
    }
  })

  /**
   * Tells the server that nobody will finish this. Only from a click: a component that goes, or a page that is left, calls
   * nothing (requirements.md, row 23), because what is not confirmed does not count, and expires by itself.
   */
  const walkAway = (type: 'leave' | 'edit') => {
    const left = now()
    // It may count any moment: whoever leaves now would miss its backup codes.
    if (confirming.pending.size > 0 || move({ type }) === left) return
    for (const { cancel } of Object.values(methods)) cancel()
    wipe()
    if (left.step === 'confirming' && can(adapter, 'mfa.abandon')) {
      void abandoning.run({ enrollmentId: left.enrollment.id })
    }
  }

  // The page was left, or the session ended: what the boxes held is gone, and cannot be shown again.
  const onEmptied = useEvent(() => {
    const current = now()
    if (!setup.box.present.getState() && current.step === 'confirming' && !('challenge' in current.enrollment)) {
      send({ type: 'expired' })
    }
    // Whoever has saved the codes empties the box first and says so at once.
    if (current.step === 'saving') queueMicrotask(loseCodes)
  })
  const loseCodes = useEvent(() => {
    const current = now()
    if (current.step !== 'saving' || codes.box.present.getState()) return
    send({ type: 'saved' })
    tell({ kind: 'added', ...current.added, codesUnseen: true })
  })
  useEffect(() => {
    const stops = [setup.box, codes.box].map((box) => box.subscribe(onEmptied))
    return () => stops.forEach((stop) => stop())
  }, [setup.box, codes.box, onEmptied])

  const choose = useEvent((method: MfaMethod) => {
    if (now().step !== 'choosing') return
    if (asksFirst(method)) move({ type: 'choose', method })
    else void enrollAtOnce(method, {})
  })
  // The user had to prove on another page that it is them, and was picking a method when they left.
  const goOn = (method: MfaMethod) => (input: actions.NewFactor) => {
    move({ type: 'add' })
    void enrollAtOnce(method, input)
  }
  useResume(actions.enrollTotp, goOn('totp'))
  useResume(actions.enrollSms, goOn('sms'))
  useResume(actions.enrollEmail, goOn('email'))
  useResume(actions.enrollWebAuthn, goOn('webauthn'))
  useResume(actions.enrollPush, goOn('push'))

  const beginAgain = useEvent(() => {
    const current = now()
    if (current.step !== 'expired') return
    const { method, typed, name } = current
    void enrollAtOnce(method, { name, to: typed })
  })

  return {
    enroll,
    choose,
    beginAgain,
    confirm,
    resend: useEvent(() => void resend()),
    resendAt: waitUntil ?? resendAtOf(flow),
    edit: useEvent(() => walkAway('edit')),
    leave: useEvent(() => walkAway('leave')),
    setup: setup.box,
    copyKey: useEvent(() => {
      const copying = copyText(setup.box.read()?.secret ?? '')
      void copying.then((copied) => tell({ kind: copied ? 'copied' : 'copy_refused' }))
    }),
    codes: codes.box,
    saved: useEvent(() => {
      const current = now()
      if (current.step !== 'saving') return
      move({ type: 'saved' })
      codes.box.wipe()
      tell({ kind: 'added', ...current.added })
    }),
    tasks: [
      ...Object.entries(methods).map(([method, handle]): TaskEntry => [`begin/${method as MfaMethod}`, handle]),
      ['confirm', confirming],
      ['resend', resending],
    ],
  }
}

const resendAtOf = (flow: Steps['flow']) =>
  flow.step === 'confirming' && 'challenge' in flow.enrollment ? flow.enrollment.challenge.resendAt : undefined
