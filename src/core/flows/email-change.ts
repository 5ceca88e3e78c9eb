import type { Effects, EmailChange } from '../../contract/index.js'
import { isSameAddress } from '../rules/email-address.js'

/** How a change ended. `gone`: nobody knows of it any more, and the address is not the new one. */
export interface EmailChangeEnd {
  kind: 'changed' | 'cancelled' | 'gone'
  changeId: string
  newEmail: string
  /** What became of the sessions, where the back end says so. */
  effects?: Effects | undefined
}

/** Where the user is in changing the address. The adapter holds the change; this holds what it does not know. */
export type EmailChangeFlow =
  /** Nothing is under way. */
  | { step: 'resting'; end: EmailChangeEnd | null }
  /** A new address is being typed. `former`: a change under way, whose place it would take. */
  | { step: 'entering'; former: EmailChange | null }
  /** The address waits to be proved. */
  | { step: 'proving'; change: EmailChange }
  /** The change is not under way any more, and the account has to say whether it was made. */
  | { step: 'vanished'; change: EmailChange }

export type EmailChangeEvent =
  | { type: 'edit' }
  | { type: 'back' }
  /** `start`, `verify` or `resend` answered. */
  | { type: 'answered'; change: EmailChange }
  /** The adapter was asked what is under way. */
  | { type: 'read'; pending: EmailChange | null }
  /** The account was read again. `verified` is false where the address is not proved yet. */
  | { type: 'looked'; address: string | undefined; verified: boolean }
  | { type: 'cancelled' }
  /** The adapter does not know the change. */
  | { type: 'not_found' }

export const resting: EmailChangeFlow = { step: 'resting', end: null }

/** The step that follows. An event that means nothing in a step leaves it as it is. */
export function transition(flow: EmailChangeFlow, event: EmailChangeEvent): EmailChangeFlow {
  switch (event.type) {
    case 'edit':
      if (flow.step === 'resting') return { step: 'entering', former: null }
      return flow.step === 'proving' ? { step: 'entering', former: flow.change } : flow
    case 'back':
      if (flow.step !== 'entering') return flow
      return flow.former ? { step: 'proving', change: flow.former } : resting
    case 'answered':
      return underWay(event.change)
    case 'read':
      return read(flow, event.pending)
    case 'looked':
      return looked(flow, event)
    case 'cancelled':
      return flow.step === 'proving' ? ended('cancelled', flow.change) : flow
    case 'not_found':
      return flow.step === 'proving' ? { step: 'vanished', change: flow.change } : flow
  }
}

function read(flow: EmailChangeFlow, pending: EmailChange | null): EmailChangeFlow {
  switch (flow.step) {
    case 'resting':
      // A reading that is older than the end of the change does not bring it back.
      return pending && pending.id !== flow.end?.changeId ? underWay(pending) : flow
    case 'entering':
      // What the user is typing stays, whatever another tab does.
      return flow.former?.id === pending?.id ? flow : { step: 'entering', former: pending }
    case 'proving':
      return pending ? underWay(pending) : { step: 'vanished', change: flow.change }
    case 'vanished':
      return pending ? underWay(pending) : flow
  }
}

/** The address can be the new one before it is proved (some back ends change first), or be written in another case. */
function looked(flow: EmailChangeFlow, event: Extract<EmailChangeEvent, { type: 'looked' }>): EmailChangeFlow {
  if (flow.step !== 'proving' && flow.step !== 'vanished') return flow
  const isNew = event.address !== undefined && isSameAddress(event.address, flow.change.newEmail)
  if (flow.step === 'vanished') return ended(isNew ? 'changed' : 'gone', flow.change)
  return isNew && event.verified ? ended('changed', flow.change) : flow
}

const underWay = (change: EmailChange): EmailChangeFlow =>
  change.status === 'complete' ? ended('changed', change) : { step: 'proving', change }

const ended = (kind: EmailChangeEnd['kind'], { id, newEmail, effects }: EmailChange): EmailChangeFlow => ({
  step: 'resting',
  end: { kind, changeId: id, newEmail, ...(effects && { effects }) },
})
