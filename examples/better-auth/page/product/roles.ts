import type { Role } from 'latchkey/contract'

export const ownerRole = 'owner'

/** The roles of a studio, as the server names them, in Northwick's words. */
export function roleOf(name: string): Role {
  return name.toLowerCase() === ownerRole
    ? { id: 'owner', name: 'Owner', description: 'Runs the studio: people, plan and invoices.' }
    : { id: 'member', name: 'Member', description: 'Writes invoices and quotes.' }
}
