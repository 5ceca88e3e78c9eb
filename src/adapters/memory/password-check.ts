import { AccountError, type PasswordPolicy } from '../../contract/index.js'
import { digest } from './digest.js'
import { invalid } from './errors.js'
import { countFailure, forgetFailures, refuseLocked } from './lockout.js'
import type { Server } from './server.js'

/** Rejects with `invalid_credentials` on `field` when it is wrong, and with `locked` after too many. */
export function checkPassword(server: Server, password: string, field: string): void {
  refuseLocked(server)
  if (server.state.password.digest !== digest(password)) {
    throw new AccountError('invalid_credentials', { field, attemptsLeft: countFailure(server) })
  }
  forgetFailures(server)
}

const classes = [
  { name: 'upper', code: 'needs_upper', pattern: /\p{Lu}/u },
  { name: 'lower', code: 'needs_lower', pattern: /\p{Ll}/u },
  { name: 'digit', code: 'needs_digit', pattern: /\p{Nd}/u },
  { name: 'symbol', code: 'needs_symbol', pattern: /[^\p{L}\p{Nd}]/u },
] as const

/** Rejects with every rule of the policy that the new password breaks. Taken as it is, without trimming or folding. */
export function checkNewPassword({ state }: Server, password: string): void {
  const policy: PasswordPolicy = state.policy.password ?? {}
  const field = 'newPassword'
  const broken = []
  const length = [...password].length
  const bytes = new TextEncoder().encode(password).length

  if (length === 0) throw invalid(field, 'required')
  if (policy.minLength !== undefined && length < policy.minLength) {
    broken.push(invalid(field, 'too_short', { min: policy.minLength }))
  }
  if (policy.maxLength !== undefined && length > policy.maxLength) {
    broken.push(invalid(field, 'too_long', { max: policy.maxLength }))
  } else if (policy.maxBytes !== undefined && bytes > policy.maxBytes) {
    broken.push(invalid(field, 'too_long', { maxBytes: policy.maxBytes }))
  }
  const missing = classes.filter(({ pattern }) => !pattern.test(password))
  for (const { name, code } of missing) if (policy.require?.includes(name)) broken.push(invalid(field, code))
  if (policy.atLeastClasses !== undefined && classes.length - missing.length < policy.atLeastClasses) {
    broken.push(invalid(field, 'too_weak', { classes: policy.atLeastClasses }))
  }

  const lower = password.toLowerCase()
  const personal = [state.user.username, state.user.email?.address.split('@')[0]]
  if (personal.some((part) => part && part.length >= 4 && lower.includes(part.toLowerCase()))) {
    broken.push(invalid(field, 'contains_personal'))
  }
  if (policy.breachCheck && state.password.breached.includes(lower)) broken.push(invalid(field, 'breached'))
  if (digest(password) === state.password.digest) broken.push(invalid(field, 'same_as_current'))
  else if (state.password.history.slice(0, policy.history ?? 0).includes(digest(password))) {
    broken.push(invalid(field, 'reused'))
  }

  if (broken.length > 0) throw new AccountError('validation', { fields: broken.flatMap((error) => error.data.fields) })
}
