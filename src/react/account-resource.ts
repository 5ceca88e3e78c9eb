import type { Account } from '../contract/index.js'
import type { ResourceDefinition } from '../core/resource.js'
import { parseAccount } from '../schemas/account.js'

/** The account. Most other topics are facts of it as well: an address, a number, whether there is a password. */
export const accountResource: ResourceDefinition<Account> = {
  operation: 'account.get',
  topics: ['account', 'email', 'phone', 'password', 'mfa'],
  read: async (adapter, context) => parseAccount(await adapter.account.get(context)),
}
