import type { Availability } from '../account.js'
import type { Done, ISODate, Operation, Query, Redirect } from './call.js'

/** An account elsewhere that is connected to this one. Its identity is provider and subject, never the email. */
export interface Connection {
  id: string
  /** The id of a `ConnectionProvider`. */
  provider: string
  /** A way to sign in, or a personal integration (calendar, mail reading). */
  purpose: 'sign_in' | 'integration'
  label?: string | undefined
  email?: string | undefined
  avatarUrl?: string | undefined
  scopes?: readonly string[] | undefined
  connectedAt?: ISODate | undefined
  status: 'active' | 'needs_reconnect' | 'pending'
  removable: Availability
}

export interface ConnectionProvider {
  id: string
  name: string
  iconUrl?: string | undefined
  purpose: 'sign_in' | 'integration'
  /** More than one account of this provider can be connected. */
  multiple?: boolean | undefined
}

/** Used by `ConnectedAccounts`. */
export interface ConnectionOperations {
  list: Query<readonly Connection[]>
  providers: Query<readonly ConnectionProvider[]>
  /** Returns a URL and never navigates. `returnTo` is where the provider sends the user back. */
  connect: Operation<
    { provider: string; scopes?: readonly string[] | undefined; returnTo?: string | undefined },
    Redirect | Done<{ connection?: Connection | undefined }>
  >
  /** Ends a return trip. `url` is the one that the user came back on. Rejects with `conflict {kind:'already_linked'}`. */
  complete?: Operation<{ url: string }, Done<{ connection?: Connection | undefined }>> | undefined
  /** The last way in is `forbidden {reason:'last_method'}`. */
  disconnect?: Operation<{ id: string }, Done | Redirect> | undefined
}
