import type { MemoryState } from './state.js'

/** In how many ways the user can sign in. The last one cannot go. */
export function waysIn({ password, passkeys, connections }: MemoryState): number {
  const accounts = connections.items.filter(({ purpose, status }) => purpose === 'sign_in' && status !== 'pending')
  return (password.digest === null ? 0 : 1) + passkeys.items.length + accounts.length
}
