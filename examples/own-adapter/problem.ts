import { AccountError } from 'latchkey/contract'

/** What the Acme API answers when it refuses. */
interface AcmeProblem {
  error?: string
  minLength?: number
  waitSeconds?: number
}

/** The one place where an answer of the API that is no success becomes an error of the contract. */
export function problem(request: string, status: number, { error, minLength, waitSeconds }: AcmeProblem): AccountError {
  // For your logs. Nothing that the user typed is in it.
  const options = { providerCode: error, cause: new Error(`${request} was answered with ${status}.`) }
  switch (error) {
    case 'SIGNED_OUT':
      return new AccountError('session_expired', {}, options)
    case 'WRONG_PASSWORD':
      return new AccountError('invalid_credentials', { field: 'currentPassword' }, options)
    case 'PASSWORD_TOO_SHORT': {
      const params = { min: minLength ?? 1 }
      return new AccountError('validation', { fields: [{ field: 'newPassword', code: 'too_short', params }] }, options)
    }
    case 'TOO_MANY_REQUESTS':
      return new AccountError('rate_limited', { retryAfterMs: (waitSeconds ?? 60) * 1000 }, options)
    case 'NO_SUCH_DEVICE':
      return new AccountError('not_found', {}, options)
    case 'CONFIRM_FIRST': {
      const requirement = { id: 'confirm', methods: [{ id: 'password', type: 'password' as const }] }
      return new AccountError('reauthentication_required', { requirement }, options)
    }
    default:
      return new AccountError('provider', { status }, options)
  }
}
