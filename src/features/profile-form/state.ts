import type { AnyAccountError, FieldError, ManagedBy } from '../../contract/index.js'
import type { PendingIntent } from '../../core/action.js'
import type { AvatarProblem, AvatarRules } from '../../core/rules/avatar-file.js'
import type { Crop } from '../../core/rules/crop.js'
import type { Form } from '../../react/form/index.js'
import type { Unavailable } from '../../react/use-capability.js'
import type { CustomValue } from './custom-fields.js'
import type { ProfileFields } from './fields.js'
import type { ProfileFieldName, ProfileValues } from './values.js'

/** What the last thing that the user did came to. `id` is new each time, so that the same words are said again. */
export type ProfileOutcome = { id: number } & (
  | { kind: 'saved' }
  | { kind: 'avatar_saved' }
  | { kind: 'avatar_removed' }
  /** It could not be removed, or the cropping could not be loaded. What goes wrong with a draft is in `avatar.failure`. */
  | {
      kind: 'avatar_failed'
      operation: 'set' | 'remove'
      error: AnyAccountError
      /** No answer came, and the account could not be read since then: it may have worked. */
      unknown: boolean
    }
)

/** A field that the user has changed here and that was changed elsewhere meanwhile (requirements.md, row 61). */
export interface ProfileConflict {
  name: ProfileFieldName
  /** What stands in the form; saving puts it in place of the other. */
  local: CustomValue
  remote: CustomValue
  /** Takes the other value into the form. */
  takeRemote: () => void
  /** The user has seen it, and wants their own. */
  keepLocal: () => void
}

/** Whether a username is free, as far as anybody knows before it is saved. */
export type UsernameVerdict =
  /** There is nothing to ask: it is unchanged, empty or against the rules, or the adapter cannot say. */
  | { status: 'none' }
  | { status: 'checking' }
  | { status: 'available' }
  | { status: 'refused'; problems: readonly FieldError[] }
  /** The question failed. Saving will tell. */
  | { status: 'unknown' }

/** A picture that was chosen and is being cropped. */
export interface AvatarDraft {
  picture: ImageBitmap
  /** Width by height of what is taken of it. */
  aspect: number
}

export interface ProfileAvatar {
  url: string | null
  source: 'custom' | 'provider' | 'none'
  /** For the initials. */
  name: string
  rules: AvatarRules
  /** Takes a file that was chosen, dropped or pasted. `undefined` where the picture cannot be changed. */
  choose: ((file: File) => void) | undefined
  reading: boolean
  /** Why the file that was chosen last cannot be used. `id` is new each time. */
  problem: (AvatarProblem & { id: number }) | null
  draft: AvatarDraft | null
  /** Why the draft could not be saved. `id` is new each time. */
  failure: { id: number; error: AnyAccountError; unknown: boolean } | null
  /** Gives the draft up. A reason is told as a failure. */
  discard: (reason?: AnyAccountError) => void
  /** Draws what the crop takes, and uploads it. */
  save: (crop: Crop) => void
  saving: PendingIntent | undefined
  /** The server wants the user to wait before the next upload. */
  blocked: boolean
  /** From 0 to 1; `undefined` where the adapter does not say. */
  progress: number | undefined
  /** `undefined` where there is no own picture, or it cannot be removed. */
  remove: (() => void) | undefined
  removing: PendingIntent | undefined
  /** The server wants the user to wait before the next removal. */
  removeBlocked: boolean
}

/** The profile and everything that can be done with it. */
export interface ProfileView {
  /** Which fields to show, in their order, and which of them can be changed. */
  fields: ProfileFields
  form: Form<ProfileValues>
  /** What the account holds, for fields that cannot be changed. */
  saved: ProfileValues
  managedBy: ManagedBy | undefined
  /** A field differs from what is saved. */
  dirty: boolean
  saving: PendingIntent | undefined
  /** The server wants the user to wait before the next try. */
  blocked: boolean
  /** No answer to the last save came, and what is true could not be read either: it may have been saved. */
  unclear: boolean
  /** Everything back to what is saved. */
  cancel: () => void
  conflicts: readonly ProfileConflict[]
  username: UsernameVerdict
  /** `null`: it is hidden. */
  avatar: ProfileAvatar | null
  outcome: ProfileOutcome | null
  refreshError: AnyAccountError | null
  refreshing: boolean
  refresh: () => void
}

export type ProfileFormState =
  | { status: 'unsupported' }
  | { status: 'loading'; slow: boolean }
  | { status: 'failed'; error: AnyAccountError; retrying: boolean; retry: () => void }
  /** All there to read, nothing to change. */
  | ({ status: 'unavailable'; reason: Unavailable } & ProfileView)
  | ({ status: 'ready' } & ProfileView)
