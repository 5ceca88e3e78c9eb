import type { Availability } from '../account.js'
import type { Done, ISODate, Operation, Query, Redirect } from './call.js'

export interface Passkey {
  id: string
  name: string | null
  createdAt?: ISODate | undefined
  lastUsedAt?: ISODate | undefined
  /** Kept in sync by a password manager, as against bound to one device. */
  synced?: boolean | undefined
  /** The authenticator's model, from which its provider's name follows. */
  aaguid?: string | undefined
  removable?: Availability | undefined
}

/** Used by `Passkeys`. WebAuthn ceremonies run inside the adapter. */
export interface PasskeyOperations {
  list: Query<readonly Passkey[]>
  /**
   * A user who dismisses the browser's dialog is `cancelled {by:'user'}`, and nothing was created. An authenticator
   * that holds one already is `conflict {kind:'already_enrolled'}`; a browser without WebAuthn is `unsupported`.
   */
  add: Operation<{ name?: string | undefined }, Done<{ passkey?: Passkey | undefined }> | Redirect>
  rename?: Operation<{ id: string; name: string }, Done> | undefined
  /** The last way in is `forbidden {reason:'last_method'}`. */
  remove: Operation<{ id: string }, Done | Redirect>
}
