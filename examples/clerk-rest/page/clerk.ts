import type { Clerk } from '@clerk/clerk-js'

function loaded(): Clerk {
  // Made by `clerk.browser.js`, which the page loads before this.
  const { Clerk: found } = window
  if (!found) throw new Error('clerk.browser.js was not loaded before the page.')
  return found
}

/** The host's Clerk. It loads while the page is drawn; the adapter waits for it. */
export const clerk: Clerk = loaded()
export const ready: Promise<void> = clerk.load({ telemetry: false, afterSignOutUrl: '/sign-in' })

/** Where to go then is the page's to say. */
export const signOut = (): Promise<void> => clerk.signOut(() => {})
