import type { Passkey } from '../contract/index.js'
import type { ResourceDefinition } from '../core/resource.js'

/** The passkeys. Whether one may go depends on the other ways to sign in as well. */
export const passkeysResource: ResourceDefinition<readonly Passkey[]> = {
  operation: 'passkeys.list',
  topics: ['passkeys', 'connections', 'password'],
  async read(adapter, context) {
    const [{ parsePasskeys }, answer] = await Promise.all([
      import('../schemas/passkeys.js'),
      adapter.passkeys?.list(context),
    ])
    return parsePasskeys(answer)
  },
}
