import type { ErrorData, FieldError, ManagedBy, OperationId, UnavailableReason } from '../../contract/index.js'
import type { Gate } from './gate.js'

/** What can go wrong with a call, under the numbers of the fault matrix, and what each one has to be told. */
export interface Faults {
  /** The network breaks: nothing arrived anywhere. */
  F01: {}
  /** No answer ever comes. Ends only when the call is given up. */
  F02: {}
  /** The call passes, and its answer comes `delayMs` later. */
  F03: { delayMs: number }
  /** The browser is offline: fails at once. */
  F04: {}
  /** Is not asynchronous: throws at once, or returns something that is no promise. */
  F05: { throws: unknown } | { returns: unknown }
  /** Rejects with something that is no error; see `hostileThrown`. */
  F06: { thrown: unknown }
  /** Refused by the rules of the back end, field by field. */
  F07: { fields: readonly FieldError[] }
  /** Asks for a step-up by this password, which the wrapper itself checks; then the call passes. */
  F08: { password: string }
  /** The user is signed out, in another tab say. */
  F09: {}
  /** Too many calls. */
  F10: { retryAfterMs: number }
  /** Not for this user. */
  F11: { reason: UnavailableReason; managedBy?: ManagedBy | undefined }
  /** Somebody was faster: a conflict, or the thing is gone. */
  F12: { conflict: ErrorData['conflict']['kind'] } | { gone: true }
  /** The call passes, and its answer is lost. */
  F13: {}
  /** The call passes, and its answer is empty. */
  F14: { answer: null | undefined }
  /** The call passes, and its answer is malformed: by `distort`, or else with bad rows among the good ones. */
  F15: { distort?: ((answer: unknown) => unknown) | undefined }
  /** Ends only some of the other sessions: `failing` of them stay. */
  F16: { failing: number }
  /** The call passes, and its answer waits at the gate, so that the user can submit again meanwhile. */
  F17: { gate: Gate }
  /** The calls pass, and their answers wait at the gate, so that the latest can be let go first. */
  F18: { gate: Gate }
}
export type FaultId = keyof Faults

/** One fault, and for how many calls: always when `times` is absent. */
export type Fault<Id extends FaultId = FaultId> = {
  [F in Id]: { fault: F; times?: number | undefined } & Faults[F]
}[Id]

/** What can fail: every operation, and the two readings that are none. */
export type FaultPoint = OperationId | 'policy' | 'preferences.schema'

/**
 * Which calls get which fault; `'*'` stands for all that are not named. It is looked at on every call, so a test changes
 * it while it runs: `plan['sessions.revoke'] = { fault: 'F01', times: 1 }`, `delete plan['*']`.
 */
export type FaultPlan = {
  [Point in FaultPoint | '*']?:
    | Fault<Point extends 'sessions.revokeOthers' ? FaultId : Exclude<FaultId, 'F16'>>
    | undefined
}
