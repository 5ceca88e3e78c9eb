import type { Account } from '../contract/index.js'
import type { ResourceDefinition } from '../core/resource.js'

/** The account. Most other topics are facts of it as well: an address, a number, whether there is a password. */
export const accountResource: ResourceDefinition<Account> = {
  operation: 'account.get',
  topics: ['account', 'email', 'phone', 'password', 'mfa'],
  async read(adapter, context) {
    // The parser is on its way while the server thinks.
    const [{ parseAccount }, answer] = await Promise.all([
      import('../schemas/account.js'),
      adapter.account.get(context),
    ])
    return parseAccount(answer)
  },
}
