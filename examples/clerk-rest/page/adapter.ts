import { clerkAdapter } from 'latchkey/adapters/clerk'
import { restAdapter } from 'latchkey/adapters/rest'
import { AccountError, type DeletionOperations, extendAdapter } from 'latchkey/contract'
import { clerk } from './clerk.js'

/** Who the user is, and all that keeps the account safe: Clerk. */
const security = clerkAdapter(clerk, { metadataFields: ['timezone', 'locale', 'jobTitle'] })

/** What no identity provider knows: the product's own server, which reads from Clerk's token who asks. */
const product = restAdapter({
  baseUrl: '/api/account',
  groups: ['preferences', 'usage', 'deletion'],
  headers: async () => ({ authorization: `Bearer ${await clerk.session?.getToken()}` }),
})

/** The rules are the product's and the identity is Clerk's, so each is asked for its part. */
const deletion: DeletionOperations = {
  check: product.deletion.check,
  async request(input, context) {
    const { eligible, blockers } = (await product.deletion.check?.(context)) ?? { eligible: false, blockers: [] }
    if (!eligible) throw new AccountError('blocked', { blockers })
    return security.deletion.request(input, context)
  },
}

const { preferences, usage } = product

/** One for the life of the page: the components keep what they have read for as long as the adapter is the same. */
export const adapter = extendAdapter(security, { preferences, usage, deletion })
