import { clerk, ready } from './clerk.js'
import { composeAdapter } from './compose.js'

export { signOut } from './clerk.js'

/** One for the life of the page: the components keep what they have read for as long as the adapter is the same. */
export const adapter = composeAdapter(clerk, ready, '/api/account')
