'use client'
import { useCallback, useState } from 'react'
import type { Role } from '../../contract/index.js'
import type { RoleBadgeState } from './state.js'

/**
 * A role and the telling of more about it. Needs no `<AccountProvider>`; renders nothing and knows no words. It says
 * what a role is called, and never what somebody may do: that is the server's to decide.
 */
export function useRoleBadge(role: Role): RoleBadgeState {
  const [open, setOpen] = useState(false)
  const detailed = Boolean(role.description || role.scope?.name)
  return {
    role,
    detailed,
    open: open && detailed,
    show: useCallback(() => setOpen(true), []),
    hide: useCallback(() => setOpen(false), []),
  }
}
