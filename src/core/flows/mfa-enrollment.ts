import type { Challenge, Effects, ISODate, MfaFactor, MfaOperations } from '../../contract/index.js'

/** A kind of factor that can be added. */
export type MfaMethod = keyof MfaOperations['enroll']

/** An enrolment under way, without its secrets: those are in a box outside of React (requirements.md, row 94). */
export type OpenEnrollment =
  | { id: string; method: 'totp'; digits: number; expiresAt: ISODate | undefined }
  | { id: string; method: 'sms' | 'email'; challenge: Challenge }
  | { id: string; method: 'push' }

/** A factor that counts from now on. */
export interface AddedFactor {
  factor: MfaFactor
  effects: Effects | undefined
  /** There may be backup codes that nobody has seen, because the answer with them was lost. */
  codesUnseen: boolean
}

/** What the user is asked about factors that are on. */
export type MfaQuestion = { about: 'rename' | 'remove'; factorId: string } | { about: 'turn_off' }

/** What the user began, and comes back to when they leave it. */
export type MfaBeginning = MfaQuestion | { about: 'add' }

/** Where the user is with the second factors. Holds names, numbers and ids, and no secret. */
export type MfaFlow =
  /** The list is shown. `left`: what the user has just come back from, for the focus. */
  | { step: 'resting'; left: MfaBeginning | null }
  /** The user picks a method. */
  | { step: 'choosing' }
  /** Something is asked for before the server can begin: a number, an address, a name. `typed`: what there is of it. */
  | { step: 'entering'; method: 'sms' | 'email' | 'webauthn'; typed: string }
  /** The server waits for the proof. `typed` and `name`: what the user entered on the way. */
  | { step: 'confirming'; enrollment: OpenEnrollment; typed: string; name: string }
  /** The enrolment is over without a proof; what was entered is kept for the next one. */
  | { step: 'expired'; method: MfaMethod; typed: string; name: string }
  /** The factor counts, and its backup codes have to be saved before anything else. */
  | { step: 'saving'; added: AddedFactor }
  | { step: 'asking'; question: MfaQuestion }

export type MfaEvent =
  | { type: 'add' }
  | { type: 'choose'; method: MfaMethod }
  /** `enroll` or `resend` answered, and a proof is asked for. */
  | { type: 'began'; enrollment: OpenEnrollment; typed?: string | undefined }
  /** A slip in the number or address is put right. */
  | { type: 'edit' }
  /** The server no longer knows the enrolment, or its secret is gone from this page. */
  | { type: 'expired'; name?: string | undefined }
  | { type: 'added'; added: AddedFactor; hasCodes: boolean }
  /** The codes are saved, or can no longer be shown. */
  | { type: 'saved' }
  | { type: 'ask'; question: MfaQuestion }
  /** What was asked is done. */
  | { type: 'answered' }
  /** The user leaves it. */
  | { type: 'leave' }

export const resting: MfaFlow & { step: 'resting' } = { step: 'resting', left: null }

/** The step that follows. An event that means nothing in a step leaves it as it is. */
export function transition(flow: MfaFlow, event: MfaEvent): MfaFlow {
  switch (event.type) {
    case 'add':
      return isIdle(flow) ? { step: 'choosing' } : flow
    case 'choose':
      return flow.step === 'choosing' && asksFirst(event.method)
        ? { step: 'entering', method: event.method, typed: '' }
        : flow
    case 'began':
      return began(flow, event)
    case 'edit':
      return flow.step === 'confirming' && 'challenge' in flow.enrollment
        ? { step: 'entering', method: flow.enrollment.method, typed: flow.typed }
        : flow
    case 'expired':
      return flow.step === 'confirming'
        ? { step: 'expired', method: flow.enrollment.method, typed: flow.typed, name: event.name ?? flow.name }
        : flow
    case 'added':
      return event.hasCodes ? { step: 'saving', added: event.added } : resting
    case 'saved':
      return flow.step === 'saving' ? resting : flow
    case 'ask':
      return isIdle(flow) ? { step: 'asking', question: event.question } : flow
    case 'answered':
      // Its row is still there to come back to, unless it was removed.
      return flow.step === 'asking' ? { step: 'resting', left: keptQuestion(flow.question) } : flow
    case 'leave':
      return leave(flow)
  }
}

/** Nothing is being added, so that something else can be begun. */
const isIdle = ({ step }: MfaFlow) => step === 'resting' || step === 'asking'

/** Something has to be entered before the server can begin. */
export const asksFirst = (method: MfaMethod): method is 'sms' | 'email' | 'webauthn' =>
  method === 'sms' || method === 'email' || method === 'webauthn'

const keptQuestion = (question: MfaQuestion) => (question.about === 'rename' ? question : null)

function began(flow: MfaFlow, { enrollment, typed }: Extract<MfaEvent, { type: 'began' }>): MfaFlow {
  switch (flow.step) {
    case 'choosing':
    case 'entering':
      return { step: 'confirming', enrollment, typed: typed ?? '', name: '' }
    case 'confirming':
    case 'expired':
      return { step: 'confirming', enrollment, typed: typed ?? flow.typed, name: flow.name }
    // The user has left meanwhile.
    case 'resting':
    case 'asking':
    case 'saving':
      return flow
  }
}

function leave(flow: MfaFlow): MfaFlow {
  switch (flow.step) {
    case 'choosing':
    case 'entering':
    case 'confirming':
    case 'expired':
      return { step: 'resting', left: { about: 'add' } }
    case 'asking':
      return { step: 'resting', left: flow.question }
    case 'resting':
    // Codes that nobody has saved are not left by accident (requirements.md, row 92).
    case 'saving':
      return flow
  }
}
