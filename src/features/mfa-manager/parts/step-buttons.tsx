'use client'
import type { MfaBeginning } from '../../../core/flows/mfa-enrollment.js'
import type { MfaManagerReady } from '../state.js'
import { type ButtonPart, buttonPart } from './make-part.js'

/** Nothing is being added, so that something can be begun. */
export const isIdle = ({ flow }: MfaManagerReady): boolean => flow.step === 'resting' || flow.step === 'asking'

/** The user has just come back from it, and so has the focus where they began. */
export const isLeft = ({ flow }: MfaManagerReady, about: MfaBeginning['about'], factorId?: string): boolean =>
  flow.step === 'resting' &&
  flow.left?.about === about &&
  (factorId === undefined || ('factorId' in flow.left && flow.left.factorId === factorId))

/** Lets the user pick a method. Renders a `<button>` element, or nothing while another step is open or none can be added. */
export const MfaManagerAdd: ButtonPart = /* @__PURE__ */ buttonPart('Add', (ready) =>
  ready?.add && isIdle(ready) ? { onClick: ready.add, arrives: isLeft(ready, 'add') } : null,
)

/**
 * Out of what was begun, without a trace of it; to be called "Keep it" in a question, where it has the focus. Renders a
 * `<button>` element, or nothing where there is nothing to leave.
 */
export const MfaManagerLeave: ButtonPart = /* @__PURE__ */ buttonPart('Leave', (ready) => {
  if (!ready || ready.flow.step === 'resting' || ready.flow.step === 'saving') return null
  const { flow, leave, pending } = ready
  const arrives = flow.step === 'asking' && flow.question.about !== 'rename'
  return { onClick: leave, arrives, blocked: pending.has('confirm') }
})

/**
 * Looks like a switch if you like, and is a button: it opens the step that turns it on or off (requirements.md, section
 * 4). Renders a `<button>` element with `data-on`, or nothing while another step is open.
 */
export const MfaManagerToggle: ButtonPart = /* @__PURE__ */ buttonPart('Toggle', (ready) => {
  if (!ready) return null
  const { enabled, add, ask, can } = ready
  const act = enabled ? (can.turnOff ? () => ask({ about: 'turn_off' }) : undefined) : add
  return {
    onClick: act,
    blocked: !act || !isIdle(ready),
    arrives: isLeft(ready, 'add') || isLeft(ready, 'turn_off'),
    more: { on: enabled },
  }
})

/** Asks before all factors go. Renders a `<button>` element, or nothing where that is not possible. */
export const MfaManagerTurnOff: ButtonPart = /* @__PURE__ */ buttonPart('TurnOff', (ready) =>
  ready?.can.turnOff && ready.flow.step === 'resting'
    ? { onClick: () => ready.ask({ about: 'turn_off' }), arrives: isLeft(ready, 'turn_off') }
    : null,
)

/** Removes all factors. Renders a `<button>` element, or nothing unless the user was asked. */
export const MfaManagerTurnOffNow: ButtonPart = /* @__PURE__ */ buttonPart('TurnOffNow', (ready) =>
  ready?.flow.step === 'asking' && ready.flow.question.about === 'turn_off'
    ? { onClick: ready.turnOff, pending: ready.pending.has('turn_off'), blocked: ready.blocked.has('turn_off') }
    : null,
)

/** Begins anew what has expired; has the focus then. Renders a `<button>` element, or nothing. */
export const MfaManagerBeginAgain: ButtonPart = /* @__PURE__ */ buttonPart('BeginAgain', (ready) => {
  if (ready?.flow.step !== 'expired') return null
  const task = `begin/${ready.flow.method}` as const
  return {
    onClick: ready.beginAgain,
    arrives: true,
    pending: ready.pending.has(task),
    blocked: ready.blocked.has(task),
  }
})

/** Back to the number or address. Renders a `<button>` element, or nothing where there is none. */
export const MfaManagerEdit: ButtonPart = /* @__PURE__ */ buttonPart('Edit', (ready) =>
  ready?.flow.step === 'confirming' && 'challenge' in ready.flow.enrollment
    ? { onClick: ready.edit, blocked: ready.pending.has('confirm') }
    : null,
)

/** Copies the setup key. Renders a `<button>` element, or nothing where there is no key. */
export const MfaManagerCopyKey: ButtonPart = /* @__PURE__ */ buttonPart('CopyKey', (ready) =>
  ready?.flow.step === 'confirming' && ready.flow.enrollment.method === 'totp' ? { onClick: ready.copyKey } : null,
)

/** Ends all other sessions. Renders a `<button>` element, or nothing where the adapter cannot. */
export const MfaManagerSignOutOthers: ButtonPart = /* @__PURE__ */ buttonPart('SignOutOthers', (ready) =>
  ready?.signOutOthers
    ? {
        onClick: ready.signOutOthers,
        pending: ready.pending.has('sign_out_others'),
        blocked: ready.blocked.has('sign_out_others'),
      }
    : null,
)
