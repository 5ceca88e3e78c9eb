'use client'
import { useAccountContext } from './context.js'
import { useClient } from './use-client.js'

/** Lets the user sign in again, and resolves when they are back; `undefined` where the host has no way to do so here. */
export function useSignInAgain(): (() => Promise<void>) | undefined {
  const { holder } = useAccountContext()
  const { signInAgain } = useClient()
  return holder.config.onReauthenticate ? signInAgain : undefined
}
