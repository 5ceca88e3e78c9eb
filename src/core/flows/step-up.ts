import type { AnyAccountError, Challenge, OperationId, StepUpMethod, StepUpRequirement } from '../../contract/index.js'

/** What the user is asked for, from the call that needs it to the proof. Holds no secret. */
export type StepUpFlow =
  | { step: 'closed' }
  | (Asked & { step: 'choosing' })
  | (Asked & { step: 'entering'; method: StepUpMethod; challenge: Challenge | null })
  /** The host's router is on its way to the provider. */
  | (Asked & { step: 'leaving'; method: StepUpMethod })
  /** Back from elsewhere, in a new page: the proof has yet to be handed over. */
  | (Asked & {
      step: 'returned'
      method: StepUpMethod
      /** Of a link, which the user may not have opened yet. */
      challenge: Challenge | null
      /** Handing it over also carries out what the user was doing. Otherwise they have to do it again. */
      resumes: boolean
    })
  /** The proof of a return trip is there; what the user was about to do has to be done again by them. */
  | (Asked & { step: 'proved'; method: StepUpMethod })

/** While the dialog is there. */
export type OpenFlow = Exclude<StepUpFlow, { step: 'closed' }>

interface Asked {
  requirement: StepUpRequirement
  /** What the user was about to do. */
  operation: OperationId
  /** 1 for the first proof, 2 for the one after `more`. */
  round: number
  /** A call to the adapter is under way. */
  pending: boolean
  slow: boolean
  error: AnyAccountError | null
}

export type StepUpEvent =
  | { type: 'asked'; requirement: StepUpRequirement; operation: OperationId }
  | { type: 'method_chosen'; methodId: string }
  | { type: 'went_back' }
  | { type: 'submitted' }
  | { type: 'slow' }
  | { type: 'challenged'; challenge: Challenge }
  | { type: 'ready' }
  | { type: 'redirected' }
  | {
      type: 'returned'
      requirement: StepUpRequirement
      operation: OperationId
      methodId: string
      challenge?: Challenge | undefined
    }
  /** Whether the page can go on with what the user was doing has turned out, or has changed. */
  | { type: 'resumable'; resumes: boolean }
  | { type: 'proved' }
  | { type: 'failed'; error: AnyAccountError }
  | { type: 'more'; requirement: StepUpRequirement }
  | { type: 'closed' }

/** The next step. Pure; an event that does not fit the step changes nothing. */
export function transition(flow: StepUpFlow, event: StepUpEvent): StepUpFlow {
  switch (event.type) {
    case 'asked':
      return open(event.requirement, event.operation, 1)
    case 'returned': {
      const method = event.requirement.methods.find(({ id }) => id === event.methodId)
      const opened = open(event.requirement, event.operation, 1)
      return method && flow.step === 'closed' && opened.step !== 'closed'
        ? { ...asked(opened), step: 'returned', method, challenge: event.challenge ?? null, resumes: false }
        : flow
    }
    case 'closed':
      return { step: 'closed' }
  }
  if (flow.step === 'closed') return flow

  switch (event.type) {
    case 'method_chosen': {
      const method = flow.requirement.methods.find(({ id }) => id === event.methodId)
      if (!method || flow.pending || (flow.step !== 'choosing' && flow.step !== 'entering')) return flow
      return { ...asked(flow), step: 'entering', method, challenge: null, error: null }
    }
    case 'went_back':
      return flow.step === 'entering' && !flow.pending && flow.requirement.methods.length > 1
        ? { ...asked(flow), step: 'choosing', error: null }
        : flow
    case 'submitted':
      return flow.step === 'entering' || flow.step === 'returned'
        ? { ...flow, pending: true, slow: false, error: null }
        : flow
    case 'slow':
      return flow.pending && !flow.slow ? { ...flow, slow: true } : flow
    case 'challenged':
      return flow.step === 'entering' ? { ...flow, challenge: event.challenge } : flow
    case 'ready':
      return flow.pending ? idle(flow) : flow
    case 'redirected':
      return flow.step === 'entering' ? { ...asked(idle(flow)), step: 'leaving', method: flow.method } : flow
    case 'resumable':
      return flow.step === 'returned' ? { ...flow, resumes: event.resumes } : flow
    case 'proved':
      return flow.step === 'returned' || flow.step === 'entering'
        ? { ...asked(idle(flow)), step: 'proved', method: flow.method }
        : flow
    case 'failed':
      return flow.step === 'leaving'
        ? { ...idle(flow), step: 'entering', method: flow.method, challenge: null, error: event.error }
        : { ...idle(flow), error: event.error }
    case 'more':
      return open(event.requirement, flow.operation, flow.round + 1)
  }
}

function open(requirement: StepUpRequirement, operation: OperationId, round: number): StepUpFlow {
  const asked: Asked = { requirement, operation, round, pending: false, slow: false, error: null }
  const [only, second] = requirement.methods
  return only && !second
    ? { ...asked, step: 'entering', method: only, challenge: null }
    : { ...asked, step: 'choosing' }
}

const asked = ({ requirement, operation, round, pending, slow, error }: Asked): Asked => ({
  requirement,
  operation,
  round,
  pending,
  slow,
  error,
})

const idle = <F extends Asked>(flow: F): F => ({ ...flow, pending: false, slow: false })
