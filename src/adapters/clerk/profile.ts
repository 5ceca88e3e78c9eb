import { AccountError, type Done, type ProfileOperations } from '../../contract/index.js'
import type { AccountSetup } from './account.js'
import type { Backend, Call } from './backend.js'
import type { Offered } from './offered.js'
import type { Attribute } from './settings.js'

const kept: Done = { status: 'done', effects: { currentSession: 'kept', otherSessions: 'kept' } }

export type ProfileGroup = Offered<ProfileOperations, 'update' | 'setAvatar' | 'removeAvatar'>

const attributes: Record<string, Attribute> = {
  firstName: 'first_name',
  lastName: 'last_name',
  username: 'username',
}

export function profileGroup(backend: Backend, { metadataFields }: AccountSetup): ProfileGroup {
  /** What this user may not write is refused here: Clerk would take it as an unknown parameter, or keep quiet. */
  function isWritable(field: string): boolean {
    const attribute = attributes[field]
    if (attribute === undefined) return metadataFields.includes(field)
    const found = backend.settings().attribute(attribute)
    return found?.enabled !== false && !found?.immutable
  }

  return {
    async update({ custom = {}, ...input }, context) {
      const call: Call = { operation: 'profile.update', context, field: 'username', setting: 'this user attribute' }
      const user = await backend.user(call)
      const given = Object.entries(input).filter(([, value]) => value !== undefined)
      const metadata = [...given.filter(([field]) => !attributes[field]), ...Object.entries(custom)]
      const allowed =
        given.every(([field]) => isWritable(field)) && metadata.every(([key]) => metadataFields.includes(key))
      if (!allowed) throw new AccountError('forbidden', { reason: 'policy' })
      // Clerk clears a name by an empty one, and a key of the metadata by null.
      const names = given.flatMap(([field, value]) => (attributes[field] ? [[field, value ?? '']] : []))
      if (names.length > 0) await backend.change(call, () => user.update(Object.fromEntries(names)))
      if (metadata.length > 0) {
        const now = await backend.user(call)
        const unsafeMetadata = Object.fromEntries(metadata)
        await backend.change({ ...call, field: 'custom' }, () => now.updateMetadata({ unsafeMetadata }))
      }
      return kept
    },

    async setAvatar({ file }, context) {
      const call: Call = { operation: 'profile.setAvatar', context, field: 'avatar' }
      const user = await backend.user(call)
      if (!file.type.startsWith('image/')) {
        throw new AccountError('validation', { fields: [{ field: 'avatar', code: 'file_type' }] })
      }
      await backend.change(call, () => user.setProfileImage({ file }))
      return { ...kept, url: (await backend.user(call)).imageUrl }
    },

    async removeAvatar(context) {
      const call: Call = { operation: 'profile.removeAvatar', context }
      const user = await backend.user(call)
      await backend.change(call, () => user.setProfileImage({ file: null }))
      return kept
    },
  }
}
