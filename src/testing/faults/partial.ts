import type { AccountAdapter, Done, OperationContext } from '../../contract/index.js'

/** Ends the other sessions one by one, all but the last `failing`, and reports those as failed. */
export async function revokeSomeOthers(
  { sessions }: AccountAdapter,
  context: OperationContext,
  failing: number,
): Promise<Done<{ count: number; failed: readonly string[] }>> {
  if (sessions?.list === undefined || sessions.revoke === undefined) {
    throw new Error('F16 ends sessions one by one: it needs sessions.list and sessions.revoke.')
  }
  const others: string[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await sessions.list({ cursor }, context)
    others.push(...page.items.filter(({ current }) => !current).map(({ id }) => id))
    cursor = page.nextCursor
  }
  const ended = others.slice(0, Math.max(0, others.length - failing))
  for (const id of ended) {
    await sessions.revoke({ id }, { ...context, idempotencyKey: `${context.idempotencyKey} ${id}` })
  }
  return {
    status: 'done',
    effects: { currentSession: 'kept' },
    count: ended.length,
    failed: others.slice(ended.length),
  }
}
