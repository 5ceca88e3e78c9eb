import { type Context, type Route, signedIn } from '../context.js'
import { fail } from '../failure.js'
import type { State, User } from '../state.js'
import { userJson } from '../wire.js'

function record(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
}

/** As Clerk merges metadata: objects into objects, `null` takes a key away. */
function merge(former: Record<string, unknown>, patch: Record<string, unknown>): Record<string, unknown> {
  const merged = { ...former }
  for (const [key, value] of Object.entries(patch)) {
    const inner = record(value)
    if (value === null) delete merged[key]
    else merged[key] = inner ? merge(record(merged[key]) ?? {}, inner) : value
  }
  return merged
}

function setUsername(state: State, user: User, username: string): void {
  const { username: attribute } = state.settings.attributes
  if (!attribute.enabled) fail(422, 'form_param_unknown', 'username')
  if (username !== '' && username.length < state.settings.usernameMin) {
    fail(422, 'form_username_invalid_length', 'username')
  }
  if (!/^[\w-]*$/.test(username)) fail(422, 'form_username_invalid_character', 'username')
  const owner = state.users.find((other) => other.username?.toLowerCase() === username.toLowerCase())
  if (username !== '' && owner && owner !== user) fail(422, 'form_identifier_exists', 'username')
  user.username = username || null
}

function setPrimary(user: User, body: Context['body']): void {
  const { primary_email_address_id: emailId, primary_phone_number_id: phoneId } = body
  if (emailId !== undefined) {
    const email = user.emails.find(({ id }) => id === emailId)
    if (!email) fail(404, 'resource_not_found')
    if (email.verification.status !== 'verified') fail(400, 'primary_identification_not_found')
    user.primaryEmailId = emailId
  }
  if (phoneId !== undefined) {
    const phone = user.phones.find(({ id }) => id === phoneId)
    if (!phone) fail(404, 'resource_not_found')
    user.primaryPhoneId = phoneId
  }
}

function update(context: Context): unknown {
  const { state, body, origin } = context
  const { user } = signedIn(context)
  const { first_name: first, last_name: last, username } = body
  for (const [value, name] of [
    [first, 'first_name'],
    [last, 'last_name'],
  ] as const) {
    if (value !== undefined && value.length > 256) fail(422, 'form_param_max_length_exceeded', name)
  }
  if (username !== undefined) setUsername(state, user, username)
  setPrimary(user, body)
  if (first !== undefined) user.firstName = first || null
  if (last !== undefined) user.lastName = last || null
  user.updatedAt = Date.now()
  return userJson(state, user, origin)
}

/** Whether a call of `PATCH /me` is one of those that want a recent proof. */
export function isSensitiveUpdate({ body }: Context): boolean {
  return ['username', 'primary_email_address_id', 'primary_phone_number_id'].some((name) => body[name] !== undefined)
}

export const profileRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: /^\/me$/,
    handle: (context) => userJson(context.state, signedIn(context).user, context.origin),
  },
  { method: 'PATCH', path: /^\/me$/, handle: update },
  {
    method: 'PATCH',
    path: /^\/me\/metadata$/,
    handle(context) {
      const { user } = signedIn(context)
      const patch = record(JSON.parse(context.body.unsafe_metadata ?? '{}')) ?? {}
      const merged = merge(user.unsafeMetadata, patch)
      if (JSON.stringify(merged).length > 8192) fail(422, 'form_param_exceeds_allowed_size', 'unsafe_metadata')
      user.unsafeMetadata = merged
      user.updatedAt = Date.now()
      return userJson(context.state, user, context.origin)
    },
  },
  {
    method: 'DELETE',
    path: /^\/me$/,
    gated: true,
    handle(context) {
      const { user } = signedIn(context)
      if (!context.state.settings.deleteSelf || !user.mayDelete) fail(403, 'user_delete_self_not_enabled')
      context.state.deleteUser(user)
      return { object: 'user', id: user.id, deleted: true }
    },
  },
  {
    method: 'POST',
    path: /^\/me\/profile_image$/,
    async handle(context) {
      const { user } = signedIn(context)
      const { file, state, origin } = context
      if (!file) fail(400, 'request_body_invalid', 'file')
      if (file.size > 10_000_000) fail(413, 'image_too_large', 'file')
      if (!/^image\/(png|jpeg|gif|webp)$/.test(file.type)) fail(415, 'unsupported_content_type', 'file')
      const id = state.id('img')
      state.images.set(id, { bytes: Buffer.from(await file.arrayBuffer()), type: file.type })
      user.image = `${origin}/images/${id}`
      return { object: 'image', id, name: file.name, public_url: user.image }
    },
  },
  {
    method: 'DELETE',
    path: /^\/me\/profile_image$/,
    handle(context) {
      signedIn(context).user.image = null
      return { object: 'image', id: 'img', deleted: true }
    },
  },
]
