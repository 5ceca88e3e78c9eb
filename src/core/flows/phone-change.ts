import type { Effects, PhoneChange } from '../../contract/index.js'

/** How a change of the number ended. */
export type PhoneChangeEnd =
  | { kind: 'changed'; number: string; effects?: Effects | undefined }
  | { kind: 'removed'; effects?: Effects | undefined }

/** Where the user is with the number. No adapter knows of a change under way, so that it does not survive a reload. */
export type PhoneChangeFlow =
  | {
      step: 'resting'
      end: PhoneChangeEnd | null
      /** The user was asked whether the number shall go, and keeps it. */
      kept?: true | undefined
    }
  /** A number is being typed. `former`: a change under way, whose place it would take. `typed`: what there is of it. */
  | { step: 'entering'; former: PhoneChange | null; typed: string }
  /** A code was sent to the number. */
  | { step: 'proving'; change: PhoneChange }
  /** The user is asked whether the number shall really go. */
  | { step: 'confirming' }

export type PhoneChangeEvent =
  | { type: 'edit' }
  | { type: 'remove' }
  | { type: 'back' }
  /** `start`, `verify` or `resend` answered. */
  | { type: 'answered'; change: PhoneChange }
  | { type: 'removed'; effects: Effects | undefined }
  /** The adapter does not know the change any more. */
  | { type: 'lost' }

export const resting: PhoneChangeFlow & { step: 'resting' } = { step: 'resting', end: null }

/** The step that follows. An event that means nothing in a step leaves it as it is. */
export function transition(flow: PhoneChangeFlow, event: PhoneChangeEvent): PhoneChangeFlow {
  switch (event.type) {
    case 'edit':
      if (flow.step === 'resting') return { step: 'entering', former: null, typed: '' }
      // A slip in a number is put right quicker than it is typed again (requirements.md, row 44).
      return flow.step === 'proving' ? { step: 'entering', former: flow.change, typed: flow.change.number } : flow
    case 'remove':
      return flow.step === 'resting' ? { step: 'confirming' } : flow
    case 'back':
      return back(flow)
    case 'answered':
      return answered(event.change)
    case 'removed':
      return { step: 'resting', end: { kind: 'removed', effects: event.effects } }
    case 'lost':
      return flow.step === 'proving' ? { step: 'entering', former: null, typed: flow.change.number } : flow
  }
}

function back(flow: PhoneChangeFlow): PhoneChangeFlow {
  switch (flow.step) {
    case 'resting':
      return flow
    case 'entering':
      return flow.former ? { step: 'proving', change: flow.former } : resting
    // A code that nobody enters expires by itself: the adapter has nothing to be told.
    case 'proving':
      return resting
    case 'confirming':
      return { ...resting, kept: true }
  }
}

const answered = (change: PhoneChange): PhoneChangeFlow =>
  change.status === 'complete'
    ? { step: 'resting', end: { kind: 'changed', number: change.number, effects: change.effects } }
    : { step: 'proving', change }
