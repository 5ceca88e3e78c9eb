import type { CallOptions } from './client.js'

/**
 * A call of the host's own server code. It answers as the calls of the client do, with `{ data }`, or with `{ error }` and in
 * it the `status` and `code` of a Better Auth server; most simply by `authClient.$fetch(path, { ...options, … })`. It may
 * reject with an `AccountError` of its own.
 *
 * @param options the settings of this call: its `signal`, and what lets the adapter read the headers of a failed answer
 */
export type HostCall<Input> = (input: Input, options: CallOptions) => Promise<unknown>

/**
 * What Better Auth leaves to the server code of the host. What is not here, the adapter does not offer. With the plugin of
 * `latchkey/adapters/better-auth/server` on the server, `latchkeyHost` makes all of it.
 */
export interface BetterAuthHost {
  /**
   * Stores a picture and writes its address to the user's `image`. The data of the answer is `{ url }`. A picture that is too
   * large is a 413, one of a wrong type a 415. `onProgress` gets a fraction from 0 to 1.
   */
  setAvatar?: HostCall<{ file: Blob; onProgress?: ((fraction: number) => void) | undefined }> | undefined
  /** Deletes the stored picture. Without this one, the address in the user's `image` is removed and nothing else. */
  removeAvatar?: ((options: CallOptions) => Promise<unknown>) | undefined
  /** Calls `auth.api.setPassword`, which the server offers to server code alone. */
  setPassword?: HostCall<{ newPassword: string }> | undefined
  /**
   * Counts what `auth.api.viewBackupCodes` gives, which the server offers to server code alone. The data of the answer is
   * `{ remaining }`, and `{ total }` beside it where that is known; never the codes. Without this one, how many are left is
   * unknown.
   */
  countBackupCodes?: ((options: CallOptions) => Promise<unknown>) | undefined
  /**
   * What is in the way of a deletion: the data of the answer is `{ blockers }`, and beside them, where they are known,
   * `mode` (`immediate`, or `confirm_by_email` where the server has a `sendDeleteAccountVerification`), `consequences` and
   * `confirmPhrase`. The server has to refuse for the same reasons: this one only tells in time.
   */
  checkDeletion?: ((options: CallOptions) => Promise<unknown>) | undefined
}
