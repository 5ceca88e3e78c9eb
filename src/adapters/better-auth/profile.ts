import { AccountError, isAccountError, type ProfileOperations } from '../../contract/index.js'
import type { Backend, Call, Send } from './backend.js'
import type { BetterAuthHost } from './host.js'
import { record, text } from './parse.js'

const optionalFields = ['firstName', 'lastName', 'username', 'timezone', 'locale'] as const
type OptionalField = (typeof optionalFields)[number]

/** Which fields the server keeps beside the name, and so where each member of an update goes. */
export interface ProfileSetup {
  hasUsername: boolean
  accountFields: readonly OptionalField[]
  absentFields: readonly OptionalField[]
  customFields: readonly string[]
}

/**
 * @param hasUsername the server has the username plugin
 * @param additionalFields the host's `user.additionalFields`; those that the contract knows by name become its own
 */
export function profileSetup(hasUsername: boolean, additionalFields: readonly string[]): ProfileSetup {
  const isThere = (field: OptionalField): boolean =>
    field === 'username' ? hasUsername : additionalFields.includes(field)
  return {
    hasUsername,
    accountFields: optionalFields.filter(isThere),
    absentFields: optionalFields.filter((field) => !isThere(field)),
    customFields: additionalFields.filter((field) => !optionalFields.some((known) => known === field)),
  }
}

type Update = Parameters<ProfileOperations['update']>[0]

/** The body of the server's update. What the server does not keep is refused: it would drop it without a word. */
function toBody(input: Update, setup: ProfileSetup): Record<string, unknown> {
  const body: Record<string, unknown> = {}
  // The server has no empty name: its column takes no null.
  if (input.fullName !== undefined) body.name = input.fullName ?? ''
  for (const field of optionalFields) {
    if (input[field] === undefined) continue
    if (!setup.accountFields.includes(field)) throw new AccountError('forbidden', { reason: 'not_supported' })
    body[field] = input[field]
  }
  for (const [field, value] of Object.entries(input.custom ?? {})) {
    if (!setup.customFields.includes(field)) throw new AccountError('forbidden', { reason: 'not_supported' })
    body[field] = value
  }
  return body
}

export function profileGroup(backend: Backend, setup: ProfileSetup, host: BetterAuthHost): ProfileOperations {
  const { client, events } = backend

  async function write(call: Call, body: Record<string, unknown>): Promise<{ status: 'done' }> {
    // The server refuses an update without a field.
    if (Object.keys(body).length > 0) {
      await backend.request(call, (fetchOptions) => client.updateUser({ ...body, fetchOptions }))
      events.changed('account')
    }
    return { status: 'done' }
  }

  /** A picture that the host stores or deletes. */
  async function changePicture(operation: Call['operation'], context: Call['context'], send: Send): Promise<unknown> {
    const data = await backend.request({ operation, context, plugin: 'host' }, send)
    events.changed('account')
    // The client looks by itself after its own calls, and the host may show the picture.
    client.$store.notify('$sessionSignal')
    return data
  }

  const { setAvatar, removeAvatar } = host

  const upload: ProfileOperations['setAvatar'] =
    setAvatar &&
    (async ({ file, onProgress }, context) => {
      // Not with the name of the file, which is the user's own business.
      const send: Send = (options) => setAvatar({ file, onProgress }, options)
      const data = await changePicture('profile.setAvatar', context, send)
      return { status: 'done', url: text(record(data)?.url) ?? null }
    })

  const remove: ProfileOperations['removeAvatar'] = async (context) => {
    if (!removeAvatar) return write({ operation: 'profile.removeAvatar', context }, { image: null })
    await changePicture('profile.removeAvatar', context, removeAvatar)
    return { status: 'done' }
  }

  const { isUsernameAvailable } = client

  const checkUsername: ProfileOperations['checkUsername'] =
    isUsernameAvailable &&
    (async ({ username }, context) => {
      const call: Call = { operation: 'profile.checkUsername', context, plugin: 'username' }
      try {
        // Anybody may ask the server this, and it counts the user's own name as taken.
        const [data, { user }] = await Promise.all([
          backend.request(call, (fetchOptions) => isUsernameAvailable({ username, fetchOptions })),
          backend.signedIn(call),
        ])
        const isOwn = text(user.row.username)?.toLowerCase() === username.toLowerCase()
        return { available: isOwn || record(data)?.available === true }
      } catch (error) {
        if (!isAccountError(error) || error.code !== 'validation') throw error
        return { available: false, errors: error.data.fields }
      }
    })

  return {
    update: async (input, context) => write({ operation: 'profile.update', context }, toBody(input, setup)),
    removeAvatar: remove,
    ...(upload && { setAvatar: upload }),
    // A real client answers to any name, so that it has the plugin is for the host to say.
    ...(setup.hasUsername && checkUsername && { checkUsername }),
  }
}
