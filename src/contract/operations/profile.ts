import type { FieldError } from '../errors.js'
import type { Done, Operation, Query } from './call.js'

/** The user's name, picture and personal settings. Used by `ProfileForm`. */
export interface ProfileOperations {
  /**
   * Writes only what changed: `null` clears, absent leaves, unknown `custom` keys survive.
   * Rejects with `validation` per field, `conflict` when a username is taken, `forbidden` for a read-only field.
   */
  update: Operation<
    {
      fullName?: string | null | undefined
      firstName?: string | null | undefined
      lastName?: string | null | undefined
      username?: string | null | undefined
      timezone?: string | null | undefined
      locale?: string | null | undefined
      custom?: Record<string, unknown> | undefined
    },
    Done
  >
  /** A live check while the user types; the verdict of `update` is what counts. */
  checkUsername?:
    | Operation<{ username: string }, { available: boolean; errors?: readonly FieldError[] | undefined }>
    | undefined
  /** Uploads a picture. `onProgress` gets a fraction from 0 to 1. Rejects with `validation` on `avatar`. */
  setAvatar?:
    | Operation<
        { file: Blob; filename?: string | undefined; onProgress?: ((fraction: number) => void) | undefined },
        Done<{ url: string | null }>
      >
    | undefined
  /** Back to initials, or to the provider's picture. */
  removeAvatar?: Query<Done> | undefined
}
