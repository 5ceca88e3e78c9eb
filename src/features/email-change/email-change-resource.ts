import type { EmailChange } from '../../contract/index.js'
import type { ResourceDefinition } from '../../core/resource.js'

/** The change that is under way, so that it survives a reload; `null` when there is none. */
export const emailChangeResource: ResourceDefinition<EmailChange | null> = {
  operation: 'email.pending',
  topics: ['email'],
  async read(adapter, context) {
    const [{ parsePendingEmailChange }, answer] = await Promise.all([
      import('../../schemas/email.js'),
      adapter.email?.pending?.(context),
    ])
    return parsePendingEmailChange(answer)
  },
}
