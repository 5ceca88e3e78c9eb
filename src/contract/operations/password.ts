import type { Done, Operation, Redirect } from './call.js'

/** Used by `PasswordChange`. The values are secrets: an adapter neither stores, logs nor puts them into an error. */
export interface PasswordOperations {
  /**
   * Rejects with `invalid_credentials {field:'currentPassword'}` for a wrong one (never `session_expired`), and with
   * `validation` on `newPassword`. Passwords pass unchanged: no trimming, folding, normalising or cutting.
   */
  change?:
    | Operation<
        { currentPassword?: string | undefined; newPassword: string; endOtherSessions?: boolean | undefined },
        Done | Redirect
      >
    | undefined
  /** Sets a first password for a user who has none (`account.hasPassword` is false). */
  set?: Operation<{ newPassword: string }, Done | Redirect> | undefined
  /** Back to signing in without one; the last way in is `forbidden {reason:'last_method'}`. */
  remove?: Operation<{ currentPassword?: string | undefined }, Done> | undefined
}
