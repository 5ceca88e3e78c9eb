import type { OperationId, StepUpRequirement } from '../contract/index.js'
import { tripKey } from './step-up-trip-key.js'

/** A proof that is given on another page. Holds ids and masked addresses, and no secret. */
export interface StepUpTrip {
  requirement: StepUpRequirement
  methodId: string
  operation: OperationId
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

/** The user did not go, or wants nothing more of it. */
export function forgetTrip(): void {
  try {
    globalThis.sessionStorage?.removeItem(tripKey)
  } catch {
    // Storage is blocked, and so holds nothing.
  }
}

/** The trip that ended with the load of this page, once; `undefined` when there is none. */
export function takeTrip(): StepUpTrip | undefined {
  try {
    const stored = globalThis.sessionStorage?.getItem(tripKey)
    if (!stored) return undefined
    const record: unknown = JSON.parse(stored)
    if (!isRecord(record) || record.page === performance.timeOrigin) return undefined
    sessionStorage.removeItem(tripKey)
    return Date.now() - record.at < maxAgeMs
      ? { requirement: record.requirement, methodId: record.methodId, operation: record.operation }
      : undefined
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is StepUpTrip & { at: number; page: number } {
  if (typeof value !== 'object' || value === null) return false
  const requirement: unknown = Reflect.get(value, 'requirement')
  return (
    typeof Reflect.get(value, 'at') === 'number' &&
    typeof Reflect.get(value, 'methodId') === 'string' &&
    typeof Reflect.get(value, 'operation') === 'string' &&
    typeof requirement === 'object' &&
    requirement !== null &&
    Array.isArray(Reflect.get(requirement, 'methods'))
  )
}
