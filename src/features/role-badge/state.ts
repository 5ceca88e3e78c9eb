import type { Role } from '../../contract/index.js'

/** A role, and whether more about it is being shown. */
export interface RoleBadgeState {
  role: Role
  /** There is more to tell than the name: a description, or where the role holds. */
  detailed: boolean
  /** More is being shown. Never true without more. */
  open: boolean
  show: () => void
  hide: () => void
}
