import type { Challenge, OperationId, StepUpRequirement } from '../contract/index.js'
import type { Intent } from './resumption.js'
import { tripKey } from './step-up-trip-key.js'

/** A proof that is given elsewhere. Holds ids, masked addresses and what an action allows to be kept, and no secret. */
export interface StepUpTrip {
  requirement: StepUpRequirement
  methodId: string
  operation: OperationId
  /** Of a link that was sent: the browser may drop this page while the user looks for the mail. */
  challenge?: Challenge | undefined
  /** What the user was doing, where that may be kept. */
  intent?: (Intent & { userId: string }) | undefined
}

/** As long as a proof counts as recent by default (requirements.md, row 115). */
const maxAgeMs = 600_000

/** Keeps the trip over the load of another page. Without session storage the user simply starts again. */
export function rememberTrip(trip: StepUpTrip): void {
  try {
    const record = { ...trip, at: Date.now(), page: performance.timeOrigin }
    globalThis.sessionStorage?.setItem(tripKey, JSON.stringify(record))
  } catch {
    // Storage is blocked or full.
  }
}

/** The user did not go, wants nothing more of it, or has used it. */
export function forgetTrip(): void {
  try {
    globalThis.sessionStorage?.removeItem(tripKey)
  } catch {
    // Storage is blocked, and so holds nothing.
  }
}

/** The trip that ended with the load of this page; `undefined` when there is none. It stays until it is forgotten. */
export function readTrip(): StepUpTrip | undefined {
  try {
    const stored = globalThis.sessionStorage?.getItem(tripKey)
    if (!stored) return undefined
    const record: unknown = JSON.parse(stored)
    if (isRecord(record) && record.page === performance.timeOrigin) return undefined
    if (isRecord(record) && Date.now() - record.at < maxAgeMs) return record
    forgetTrip()
    return undefined
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is StepUpTrip & { at: number; page: number } {
  return (
    holds(value, { at: 'number', page: 'number', methodId: 'string', operation: 'string' }) &&
    Array.isArray(member(member(value, 'requirement'), 'methods')) &&
    isAbsentOr(member(value, 'challenge'), { id: 'string', method: 'string' }) &&
    isAbsentOr(member(value, 'intent'), { idempotencyKey: 'string', userId: 'string' })
  )
}

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

const holds = (value: unknown, types: Readonly<Record<string, string>>): boolean =>
  Object.entries(types).every(([name, type]) => typeof member(value, name) === type)

const isAbsentOr = (value: unknown, types: Readonly<Record<string, string>>): boolean =>
  value === undefined || holds(value, types)
