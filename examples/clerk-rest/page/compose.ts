import type { Clerk } from '@clerk/clerk-js'
import { type ClerkAdapter, clerkAdapter } from 'latchkey/adapters/clerk'
import { type RestAdapter, restAdapter } from 'latchkey/adapters/rest'
import { AccountError, type DeletionOperations, extendAdapter } from 'latchkey/contract'

type Product = RestAdapter<'preferences' | 'usage' | 'deletion'>
type Composed = Omit<ClerkAdapter, 'preferences' | 'usage' | 'deletion'> &
  Pick<Product, 'preferences' | 'usage'> & { deletion: DeletionOperations }

/**
 * Clerk for who the user is and all that keeps the account safe; the product's own server for what no identity provider
 * knows.
 *
 * @param ready resolves when Clerk has loaded. Its own adapter waits by itself; the product’s server would be asked without a
 *   token before, and answer that nobody is signed in.
 * @param baseUrl where the product serves its part of the protocol
 */
export function composeAdapter(clerk: Clerk, ready: Promise<unknown>, baseUrl: string): Composed {
  const security = clerkAdapter(clerk, { metadataFields: ['timezone', 'locale', 'jobTitle'] })
  const product: Product = restAdapter({
    baseUrl,
    groups: ['preferences', 'usage', 'deletion'],
    // The product reads from Clerk's token who asks. It lives for a minute, so it is asked for each time.
    headers: async () => {
      await ready
      return { authorization: `Bearer ${await clerk.session?.getToken()}` }
    },
  })

  /** The rules are the product's and the identity is Clerk's: each is asked for its part. */
  const deletion: DeletionOperations = {
    check: product.deletion.check,
    async request(input, context) {
      const { eligible, blockers } = (await product.deletion.check?.(context)) ?? { eligible: false, blockers: [] }
      if (!eligible) throw new AccountError('blocked', { blockers })
      return security.deletion.request(input, context)
    },
  }

  const { preferences, usage } = product
  return {
    ...extendAdapter(security, { preferences, usage, deletion }),
    subscribe(listener) {
      const stops = [security.subscribe(listener), product.subscribe?.(listener)]
      return () => {
        for (const stop of stops) stop?.()
      }
    },
    dispose() {
      security.dispose()
      product.dispose?.()
    },
  }
}
