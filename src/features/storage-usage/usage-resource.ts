import type { ResourceDefinition } from '../../core/resource.js'
import type { UsageReading } from '../../schemas/usage.js'

/** What `usage.get` measures. */
export const usageResource: ResourceDefinition<readonly UsageReading[]> = {
  operation: 'usage.get',
  topics: ['usage'],
  async read(adapter, context) {
    const [{ parseUsage }, answer] = await Promise.all([import('../../schemas/usage.js'), adapter.usage?.get(context)])
    return parseUsage(answer)
  },
}
