import { AccountError, type FieldError } from 'latchkey/contract'
import * as z from 'zod'
import { pictureType } from '../../../shared/picture.js'
import { forbidden, invalid, notFound } from '../refusals.js'
import { customFields, policy } from '../rules.js'
import { newId } from '../security/vault.js'
import { avatarOf } from './account.js'
import { type Call, done, updateUser } from './call.js'
import type { Api } from './router.js'

const text = z.string().max(1000).nullable().optional()
const update = z.object({
  fullName: text,
  firstName: text,
  lastName: text,
  username: text,
  timezone: text,
  locale: text,
  custom: z.record(z.string(), z.unknown()).optional(),
})
const form = z.instanceof(FormData)

export function profileRoutes({ read, write }: Api): void {
  write('patch', '/profile', 'profile.update', update, updateProfile)
  read('/profile/username-check', 'profile.checkUsername', async (call) => {
    const username = call.query('username') ?? ''
    const errors = usernameErrors(username)
    if (errors.length > 0) return { available: false, errors }
    if (!(await isTaken(call, username))) return { available: true }
    return { available: false, errors: [{ field: 'username', code: 'taken' }] }
  })
  write('put', '/profile/avatar', 'profile.setAvatar', form, setAvatar)
  write('delete', '/profile/avatar', 'profile.removeAvatar', undefined, async (call) => {
    await call.db.deleteFrom('pictures').where('user_id', '=', call.user.id).execute()
    await updateUser(call, { picture_id: null, updated_at: call.date() })
    return done()
  })
}

async function updateProfile(call: Call, input: z.infer<typeof update>) {
  const { fullName, username, timezone, locale, custom = {} } = input
  if (input.firstName !== undefined || input.lastName !== undefined) throw forbidden('not_supported')
  if (Object.keys(custom).some((key) => !customFields.includes(key))) throw forbidden('policy')
  const fields = [...nameErrors(fullName), ...settingErrors(timezone, locale)]
  if (username != null) fields.push(...usernameErrors(username))
  if (fields.length > 0) throw new AccountError('validation', { fields })
  if (username != null && (await isTaken(call, username))) {
    throw new AccountError('conflict', { kind: 'taken', field: 'username' })
  }
  await updateUser(call, {
    ...(fullName !== undefined && { full_name: fullName }),
    ...(username !== undefined && { username, username_key: username?.toLowerCase() ?? null }),
    ...(timezone !== undefined && { timezone }),
    ...(locale !== undefined && { locale }),
    custom: JSON.stringify({ ...JSON.parse(call.user.custom), ...custom }),
    updated_at: call.date(),
  })
  return done()
}

function nameErrors(name: string | null | undefined): FieldError[] {
  if (name === undefined) return []
  const { maxLength } = policy.name
  if ((name ?? '').trim() === '') return [{ field: 'fullName', code: 'required' }]
  return [...(name ?? '')].length > maxLength
    ? [{ field: 'fullName', code: 'too_long', params: { max: maxLength } }]
    : []
}

export function usernameErrors(username: string): FieldError[] {
  const { minLength, maxLength, pattern } = policy.username
  const length = [...username].length
  if (length < minLength) return [{ field: 'username', code: 'too_short', params: { min: minLength } }]
  if (length > maxLength) return [{ field: 'username', code: 'too_long', params: { max: maxLength } }]
  return new RegExp(`^(?:${pattern})$`, 'u').test(username) ? [] : [{ field: 'username', code: 'pattern' }]
}

async function isTaken({ db, user }: Call, username: string): Promise<boolean> {
  const owner = await db
    .selectFrom('users')
    .select('id')
    .where('username_key', '=', username.toLowerCase())
    .executeTakeFirst()
  return owner !== undefined && owner.id !== user.id
}

function settingErrors(timezone: string | null | undefined, locale: string | null | undefined): FieldError[] {
  const errors: FieldError[] = []
  if (timezone != null && !works(() => new Intl.DateTimeFormat('en', { timeZone: timezone }))) {
    errors.push({ field: 'timezone', code: 'invalid' })
  }
  if (locale != null && !works(() => Intl.getCanonicalLocales(locale)))
    errors.push({ field: 'locale', code: 'invalid' })
  return errors
}

function works(attempt: () => unknown): boolean {
  try {
    attempt()
    return true
  } catch {
    return false
  }
}

/** Judged by its bytes: its name and the type that is said of it are for anybody to choose. */
async function setAvatar(call: Call, body: FormData) {
  const file = body.get('file')
  if (!(file instanceof Blob)) throw invalid('avatar', 'required')
  const { maxBytes } = policy.avatar
  if (file.size > maxBytes) throw invalid('avatar', 'file_too_large', { maxBytes })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const type = pictureType(bytes)
  if (type === undefined) throw invalid('avatar', 'file_type')

  const { db, user } = call
  const id = newId('picture')
  await db.deleteFrom('pictures').where('user_id', '=', user.id).execute()
  const data = Buffer.from(bytes).toString('base64')
  await db.insertInto('pictures').values({ id, user_id: user.id, type, data, bytes: bytes.length }).execute()
  await updateUser(call, { picture_id: id, updated_at: call.date() })
  return { ...done('usage'), url: avatarOf(id).url }
}

/** For everybody who knows its address, which cannot be guessed. */
export async function readPicture({ db }: Pick<Call, 'world'>['world'], id: string): Promise<Response> {
  const picture = await db.selectFrom('pictures').selectAll().where('id', '=', id).executeTakeFirst()
  if (!picture) throw notFound()
  return new Response(Buffer.from(picture.data, 'base64'), { headers: { 'content-type': picture.type } })
}
