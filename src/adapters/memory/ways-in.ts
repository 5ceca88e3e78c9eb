import type { Availability } from '../../contract/index.js'
import type { MemoryState } from './state.js'

/** Whether one of the user's ways to sign in may go. The last one may not. */
export function lastWayIn({ password, passkeys, connections }: MemoryState): Availability {
  const accounts = connections.items.filter(({ purpose, status }) => purpose === 'sign_in' && status !== 'pending')
  const ways = (password.digest === null ? 0 : 1) + passkeys.items.length + accounts.length
  return ways > 1 ? { state: 'available' } : { state: 'unavailable', reason: 'last_method' }
}
