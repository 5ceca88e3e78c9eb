import type { AccountPolicy } from '../contract/index.js'
import type { ResourceDefinition } from '../core/resource.js'

/** The rules of the back end, for adapters that can say them. */
export const policyResource: ResourceDefinition<AccountPolicy> = {
  // A policy has no id of its own in the contract, because it needs no step-up; the account is read beside it.
  operation: 'account.get',
  topics: [],
  async read(adapter, context) {
    const [{ parsePolicy }, answer] = await Promise.all([import('../schemas/policy.js'), adapter.policy?.(context)])
    const parsed = parsePolicy(answer)
    if (!parsed.ok) return { ok: false, reason: `policy: ${parsed.reason}` }
    return { ...parsed, rejected: parsed.rejected.map((row) => ({ ...row, path: `policy.${row.path}` })) }
  },
}
