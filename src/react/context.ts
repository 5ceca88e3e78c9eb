'use client'
import { useContext } from 'react'
import { AccountContext, type AccountContextValue } from './account-context.js'

/** The nearest provider's settings. Throws outside of one, and says how to mend that. */
export function useAccountContext(): AccountContextValue {
  const value = useContext(AccountContext)
  if (!value) {
    throw new Error(
      'Latchkey: there is no <AccountProvider> above this component, so it has no adapter to work with. ' +
        'Wrap it, or your app, in <AccountProvider adapter={…}>.',
    )
  }
  return value
}
