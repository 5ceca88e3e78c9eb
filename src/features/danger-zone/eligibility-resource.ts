import type { DeletionEligibility } from '../../contract/index.js'
import type { ResourceDefinition } from '../../core/resource.js'

/** Whether the account may go, and what is in the way. */
export const eligibilityResource: ResourceDefinition<DeletionEligibility> = {
  operation: 'deletion.check',
  topics: ['deletion'],
  async read(adapter, context) {
    const [{ parseDeletionEligibility }, answer] = await Promise.all([
      import('../../schemas/deletion.js'),
      adapter.deletion?.check?.(context),
    ])
    return parseDeletionEligibility(answer)
  },
}
