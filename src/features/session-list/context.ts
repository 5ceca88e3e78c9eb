'use client'
import { createContext, useContext } from 'react'
import type { Session } from '../../contract/index.js'
import type { PendingIntent } from '../../core/action.js'
import type { SessionListState } from './state.js'

export const SessionListContext: React.Context<SessionListState | null> = createContext<SessionListState | null>(null)

/** The list that a part belongs to. */
export function useSessionListContext(part: string): SessionListState {
  const state = useContext(SessionListContext)
  if (!state) {
    throw new Error(
      `Latchkey: <SessionList.${part}> has no list to belong to. Put it inside of <SessionList.Root>, at any depth, and not into a row.`,
    )
  }
  return state
}

/** One row, as its own parts see it. */
export interface SessionItem {
  session: Session
  revoking: PendingIntent | undefined
  /** The server will not end it before some time. */
  blocked: boolean
  revoke: ((id: string) => void) | undefined
}

export const SessionItemContext: React.Context<SessionItem | null> = createContext<SessionItem | null>(null)

/** The row that a part belongs to. */
export function useSessionItem(part: string): SessionItem {
  const item = useContext(SessionItemContext)
  if (!item) {
    throw new Error(
      `Latchkey: <SessionList.${part}> has no session to belong to. Put it into what the function inside of ` +
        '<SessionList.Items> returns.',
    )
  }
  return item
}
