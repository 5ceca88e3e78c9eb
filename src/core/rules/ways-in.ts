import type { Account, Connection, ManagedBy, Passkey } from '../../contract/index.js'

/** A way of signing in. */
export type WayIn =
  | { kind: 'password' }
  | { kind: 'passkey'; passkey: Passkey }
  | { kind: 'connection'; connection: Connection }
  /** Single sign-on, which the user cannot give up. */
  | { kind: 'managed'; managedBy: ManagedBy }

/** What is known of the user's ways of signing in. `unknown`: there may be some, and nobody could say. */
export interface WaysInFacts {
  account: Pick<Account, 'hasPassword' | 'managedBy'>
  passkeys: readonly Passkey[] | 'unknown'
  connections: readonly Connection[] | 'unknown'
}

/** The one that is about to go. */
export type LeavingWay = { kind: 'password' } | { kind: 'passkey' | 'connection'; id: string }

export interface WaysIn {
  /** Those that are left for certain. */
  left: readonly WayIn[]
  /** Kinds of which there may be some more. */
  unknown: readonly ('password' | 'passkey' | 'connection')[]
}

/**
 * The ways to sign in that are left when one of them goes (features.md, N5). It explains what the server decides: a back
 * end may know ways that the contract does not, such as a link by mail, so that an empty answer forbids nothing.
 *
 * @param without the one that goes; absent for what there is now
 */
export function waysIn({ account, passkeys, connections }: WaysInFacts, without?: LeavingWay): WaysIn {
  const stays = (kind: LeavingWay['kind'], id?: string) =>
    without?.kind !== kind || (without.kind !== 'password' && without.id !== id)
  const left: WayIn[] = []
  const unknown: WaysIn['unknown'][number][] = []
  const { hasPassword, managedBy } = account

  if (managedBy?.kind === 'sso') left.push({ kind: 'managed', managedBy })
  if (hasPassword === true && stays('password')) left.push({ kind: 'password' })
  if (hasPassword === 'unknown' && stays('password')) unknown.push('password')

  if (passkeys === 'unknown') unknown.push('passkey')
  else left.push(...passkeys.filter(({ id }) => stays('passkey', id)).map(passkeyWay))

  if (connections === 'unknown') unknown.push('connection')
  else left.push(...connections.filter((row) => isWayIn(row) && stays('connection', row.id)).map(connectionWay))
  return { left, unknown }
}

const passkeyWay = (passkey: Passkey): WayIn => ({ kind: 'passkey', passkey })
const connectionWay = (connection: Connection): WayIn => ({ kind: 'connection', connection })

/** One that has to be connected anew still signs the user in; one that was never finished does not. */
const isWayIn = ({ purpose, status }: Connection): boolean => purpose === 'sign_in' && status !== 'pending'
