import type { Done } from '../../contract/index.js'
import type { ActionDefinition } from '../../core/action.js'
import type { ProfileUpdate } from './values.js'

const loadDoneParser = async () => (await import('../../schemas/done.js')).parseDone

/** Saves the changed fields. */
export const updateProfile: ActionDefinition<ProfileUpdate, Done> = {
  operation: 'profile.update',
  topics: ['account'],
  call: (adapter, input, context) => adapter.profile?.update(input, context),
  loadParser: loadDoneParser,
}

export interface AvatarUpload {
  file: Blob
  filename: string
  onProgress: (fraction: number) => void
}

/** Uploads a picture that was cropped and drawn anew. */
export const setAvatar: ActionDefinition<AvatarUpload, Done<{ url: string | null }>> = {
  operation: 'profile.setAvatar',
  topics: ['account'],
  call: (adapter, input, context) => adapter.profile?.setAvatar?.(input, context),
  loadParser: async () => (await import('../../schemas/profile.js')).parseAvatarSet,
}

/** Back to initials. A picture that is gone already is what the user wanted. */
export const removeAvatar: ActionDefinition<void, Done> = {
  operation: 'profile.removeAvatar',
  topics: ['account'],
  call: (adapter, _input, context) => adapter.profile?.removeAvatar?.(context),
  loadParser: loadDoneParser,
  isAlreadyDone: ({ code }) => code === 'not_found',
}
