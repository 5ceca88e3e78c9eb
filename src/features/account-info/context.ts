'use client'
import { createContext, useContext } from 'react'
import type { AccountInfoState } from './state.js'

export const AccountInfoContext: React.Context<AccountInfoState | null> = createContext<AccountInfoState | null>(null)

/** The account that a part belongs to. */
export function useAccountInfoContext(part: string): AccountInfoState {
  const info = useContext(AccountInfoContext)
  if (!info) {
    throw new Error(
      `Latchkey: <AccountInfo.${part}> has no account to belong to. Put it inside of <AccountInfo.Root>, at any depth.`,
    )
  }
  return info
}
