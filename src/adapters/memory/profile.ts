import { AccountError, type FieldError, type ProfileOperations } from '../../contract/index.js'
import { avatarOperations } from './avatar.js'
import type { Complete } from './complete.js'
import type { Server } from './server.js'
import type { MemoryState } from './state.js'

type Update = Parameters<ProfileOperations['update']>[0]

const textFields = ['fullName', 'firstName', 'lastName', 'username', 'timezone', 'locale'] as const

export function profileOperations(server: Server): Complete<ProfileOperations> {
  const { state } = server
  return {
    update: server.operation('profile.update', (input, call) => {
      refuseReadonly(state, input)
      const fields = [...nameErrors(state, input), ...settingErrors(input)]
      if (input.username != null) fields.push(...usernameErrors(state, input.username))
      if (fields.length > 0) throw new AccountError('validation', { fields })
      if (input.username != null && isTaken(state, input.username)) {
        throw new AccountError('conflict', { kind: 'taken', field: 'username' })
      }

      const { user } = state
      for (const field of textFields) {
        const value = input[field]
        if (value !== undefined) user[field] = value
      }
      if (state.policy.name?.shape === 'parts') {
        user.fullName = [user.firstName, user.lastName].filter(Boolean).join(' ') || null
      }
      if (input.custom) user.custom = { ...user.custom, ...input.custom }
      user.updatedAt = server.date()
      call.changed('account')
      return { status: 'done', effects: { currentSession: 'kept', otherSessions: 'kept' } }
    }),
    checkUsername: server.operation('profile.checkUsername', ({ username }) => {
      const errors = usernameErrors(state, username)
      if (errors.length > 0) return { available: false, errors }
      if (!isTaken(state, username)) return { available: true }
      return { available: false, errors: [{ field: 'username', code: 'taken' as const }] }
    }),
    ...avatarOperations(server),
  }
}

/** Rejects with `forbidden` when a field is not the user's to change, or when this back end does not know it. */
function refuseReadonly({ user, policy }: MemoryState, input: Update): void {
  const named = textFields.filter((field) => input[field] !== undefined)
  const custom = Object.keys(input.custom ?? {}).map((key) => `custom.${key}`)
  for (const field of [...named, ...custom]) {
    if ((user.fields[field] ?? 'editable') === 'editable') continue
    const { managedBy } = user
    throw new AccountError('forbidden', managedBy ? { reason: 'managed', managedBy } : { reason: 'policy' })
  }
  if (named.some((field) => user[field] === undefined)) throw new AccountError('forbidden', { reason: 'not_supported' })
  if (input.username !== undefined && policy.username?.immutable && input.username !== user.username) {
    throw new AccountError('forbidden', { reason: 'policy' })
  }
}

function nameErrors({ policy }: MemoryState, input: Update): FieldError[] {
  const { required = false, maxLength, shape } = policy.name ?? {}
  const needed = shape === 'parts' ? ['firstName', 'lastName'] : ['fullName']
  return (['fullName', 'firstName', 'lastName'] as const).flatMap((field): FieldError[] => {
    const value = input[field]
    if (value === undefined) return []
    if ((value ?? '').trim() === '') return required && needed.includes(field) ? [{ field, code: 'required' }] : []
    if (maxLength === undefined || [...(value ?? '')].length <= maxLength) return []
    return [{ field, code: 'too_long', params: { max: maxLength } }]
  })
}

function usernameErrors({ policy }: MemoryState, username: string): FieldError[] {
  const { minLength, maxLength, pattern, caseInsensitive } = policy.username ?? {}
  const field = 'username'
  const length = [...username].length
  if (minLength !== undefined && length < minLength) return [{ field, code: 'too_short', params: { min: minLength } }]
  if (maxLength !== undefined && length > maxLength) return [{ field, code: 'too_long', params: { max: maxLength } }]
  const fits = pattern === undefined || new RegExp(`^(?:${pattern})$`, caseInsensitive ? 'iu' : 'u').test(username)
  return fits ? [] : [{ field, code: 'pattern' }]
}

function isTaken({ policy, taken }: MemoryState, username: string): boolean {
  const fold = (name: string) => (policy.username?.caseInsensitive ? name.toLowerCase() : name)
  return taken.usernames.some((other) => fold(other) === fold(username))
}

function settingErrors({ timezone, locale }: Update): FieldError[] {
  const errors: FieldError[] = []
  if (timezone != null && !works(() => new Intl.DateTimeFormat('en', { timeZone: timezone }))) {
    errors.push({ field: 'timezone', code: 'invalid' })
  }
  if (locale != null && !works(() => Intl.getCanonicalLocales(locale))) {
    errors.push({ field: 'locale', code: 'invalid' })
  }
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
