import type { OperationId } from '../contract/index.js'
import { sampledReads, sampleInput } from './samples.js'
import type { Trial } from './trial.js'

/** Members that a mere reading may move. */
const volatile = new Set(['lastActiveAt', 'lastUsedAt', 'expiresAt', 'updatedAt', 'lastSignInAt'])

/** A copy without the members that a mere reading may move. */
function settled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(settled)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !volatile.has(key))
      .map(([key, member]) => [key, settled(member)]),
  )
}

/** Everything that the adapter can read, to compare before and after. */
export async function snapshot(trial: Trial<OperationId>): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {}
  for (const operation of readable(trial)) {
    found[operation] = settled(
      operation === 'sessions.list'
        ? await trial.sessions()
        : await trial.call(operation, ...(await sampleInput(trial, operation))),
    )
  }
  return found
}

/** The reads that the adapter has. */
export function readable(trial: Trial<OperationId>): readonly OperationId[] {
  return sampledReads.filter((operation) => trial.has(operation))
}
